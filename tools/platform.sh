#!/bin/sh
# Says plainly why Vigilangue cannot be installed here. Argument: the Python chosen
# by the Makefile, empty where none is in range.
set -eu
say() { echo "vigilangue: $*" >&2; exit 1; }

machine=$(uname -m)
case "$machine" in
  x86_64 | amd64) ;;
  *) say "this processor is $machine; the libraries that identify languages" \
         "come for x86-64 only." ;;
esac

if [ -z "${1:-}" ]; then
  found=$(python3 --version 2>/dev/null || echo "no python3")
  say "needs Python 3.11, 3.12 or 3.13; found: $found." \
      "Install one, then: make setup PYTHON=/where/it/is/python3.12"
fi

"$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' \
  2>/dev/null || say "$1 is $("$1" --version 2>&1 | tail -n 1);" \
  "needs Python 3.11, 3.12 or 3.13."

"$1" -c 'import ensurepip, venv' 2>/dev/null ||
  say "$1 cannot make virtual environments; install its venv package" \
      "(on Debian: apt-get install python3-venv)."
