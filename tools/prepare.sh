#!/bin/bash
# Prepares the virtual environment in .venv.
#
#   tools/prepare.sh missing        prints in one line what this machine lacks, or nothing
#   tools/prepare.sh install WHAT   installs fixer from this folder: WHAT is "." or ".[test]"
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

new_enough='import sys; sys.exit(sys.version_info < (3, 11))'
sudo=$([ "$(id -u)" = 0 ] || echo 'sudo ')

version_of() {
    "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null
}

# The first Python that is new enough and can make virtual environments.
find_python() {
    local candidate
    for candidate in python3.13 python3.12 python3.11 python3; do
        if "$candidate" -c "import ensurepip, venv; $new_enough" 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

# What to install for a Python that is new enough but cannot make virtual environments.
venv_package() {
    local candidate
    for candidate in python3 python3.13 python3.12 python3.11; do
        if "$candidate" -c "$new_enough" 2>/dev/null; then
            [ "$candidate" = python3 ] && echo python3-venv || echo "$candidate-venv"
            return
        fi
    done
    return 1
}

venv_works() {
    .venv/bin/python -c "import pip; $new_enough" 2>/dev/null
}

missing() {
    local package found
    if ! command -v git >/dev/null; then
        echo "git is missing. Install it with: ${sudo}apt-get install git"
    elif venv_works || find_python >/dev/null; then
        return
    elif package=$(venv_package); then
        echo "Python cannot make virtual environments. Install what it lacks with:" \
            "${sudo}apt-get install $package"
    elif found=$(version_of python3); then
        echo "Python 3.11 or newer is needed, python3 is $found. Install one with:" \
            "${sudo}apt-get install python3.11 python3.11-venv"
    else
        echo "Python 3.11 or newer is missing. Install it with: ${sudo}apt-get install python3 python3-venv"
    fi
}

install() {
    echo "Installing fixer and what it needs into .venv ..."
    venv_works || "$(find_python)" -m venv --clear .venv
    .venv/bin/python -m pip install -qq --editable "$1"
}

"$@"
