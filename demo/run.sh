#!/usr/bin/env bash
# Shows fixer's main job on a copy of a sample site: scan, dry run, branch, and what the branch holds.
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
  bold=$(printf '\033[1;36m') plain=$(printf '\033[0m')
else
  bold='' plain=''
fi

say() { printf '\n%s# %s%s\n' "$bold" "$1" "$plain"; }
run() { printf '%s$ %s%s\n' "$bold" "$*" "$plain"; "$@"; }

cp -R "$here/sample_sites/pantheon-wordpress" "$work/site"
cd "$work/site"
export GIT_CONFIG_GLOBAL="$work/gitconfig" GIT_CONFIG_NOSYSTEM=1 GIT_PAGER=cat
git config --global user.name "Demo"
git config --global user.email "demo@example.com"
git config --global init.defaultBranch main
git init -q . && git add -A && git commit -q -m "The site as it is"

say "A copy of a WordPress site, in git. What is wrong with it?"
run fixer scan

say "What would mending one of these problems change? Nothing is written yet."
run fixer apply --recipe contact-form-7 --dry-run

say "Make it so: a branch with one commit per recipe. Your files, index and HEAD stay as they are."
run fixer apply --recipe contact-form-7 --recipe autoptimize

say "The branch."
run git log --oneline --decorate main..fixer/fixes
run git diff --stat main fixer/fixes

say "One of its commits, as a reviewer sees it."
run git show --format=fuller --no-color fixer/fixes

say "A second run has nothing to do."
run fixer apply --recipe contact-form-7 --recipe autoptimize

say "The working tree is untouched."
run git status --short --branch
