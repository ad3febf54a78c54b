#!/bin/bash
# What action.yml runs: fixer with the inputs of the action, its report as the summary of the job, its result as outputs.
set -euo pipefail
# One stream, so that all that is printed stands between the two lines below, in this order.
exec 2>&1

# Isolated: a json.py that a site has lying about must not be taken for Python's own.
json=$(mktemp) report=$(mktemp) word=$(python3 -I -c 'import secrets; print(secrets.token_hex(16))')
# What a site's names say is no command to the runner. GitHub Docs, "Workflow commands", "Stopping and starting".
echo "::stop-commands::$word"
trap 'rm -f "$json" "$report"; echo "::$word::"' EXIT

# Words are split at spaces and nothing in them is expanded.
set -f
read -r -d '' -a recipes <<<"${FIXER_RECIPES:-}" || true
read -r -d '' -a arguments <<<"${FIXER_ARGUMENTS:-}" || true
site=${FIXER_SITE:-.}

output() {
    echo "$1=$2" >>"${GITHUB_OUTPUT:-/dev/null}"
}

say() {
    echo "::$word::"
    echo "::$1::$2"
    echo "::stop-commands::$word"
}

count() {
    python3 -I -c 'import json, sys; print(len(json.load(open(sys.argv[1])).get("findings", [])))' "$json"
}

address() {
    python3 -I -c 'import json, sys; print(json.load(open(sys.argv[1]))["pull_request"] or "")' "$json"
}

went_well() {
    python3 -I -c 'import json, sys; sys.exit("error" in json.load(open(sys.argv[1])))' "$json"
}

summary() {
    {
        echo '```'
        # What ends the block would let a site write the rest.
        sed "s/\`\`\`/'''/g" "$1"
        echo '```'
    } >>"${GITHUB_STEP_SUMMARY:-/dev/null}"
}

case ${FIXER_MODE:-scan} in
scan)
    status=0
    fixer scan --format json --output "$json" -- "$site" || status=$?
    [ -s "$json" ] && output findings "$(count)"
    fixer scan --verbose --fail-on "${FIXER_FAIL_ON:-fixable}" ${arguments[@]+"${arguments[@]}"} -- "$site" \
        >"$report" || status=$?
    cat "$report"
    summary "$report"
    exit "$status"
    ;;
pull-request)
    # Commits need an author; GitHub's own, where the workflow names none.
    if ! git -C "$site" config user.email >/dev/null; then
        export GIT_AUTHOR_NAME='github-actions[bot]' GIT_COMMITTER_NAME='github-actions[bot]'
        export GIT_AUTHOR_EMAIL='41898282+github-actions[bot]@users.noreply.github.com'
        export GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
    fi
    chosen=(--all)
    if [ "${#recipes[@]}" -gt 0 ]; then
        chosen=()
        for recipe in "${recipes[@]}"; do chosen+=(--recipe "$recipe"); done
    fi
    status=0
    fixer apply "${chosen[@]}" --pull-request --format json --output "$json" ${arguments[@]+"${arguments[@]}"} \
        -- "$site" || status=$?
    if [ -s "$json" ]; then
        output pull-request "$(address)"
        cat "$json"
    fi
    # A conflict is for a person to decide; what could be mended is proposed all the same.
    if [ "$status" = 3 ] && went_well; then
        say warning 'fixer has left something for a person to decide; the report says what'
        status=0
    fi
    exit "$status"
    ;;
*)
    say error "mode is scan or pull-request, and not ${FIXER_MODE//[^a-z-]/}"
    exit 2
    ;;
esac
