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

[ -n "${1:-}" ] ||
  say "found no Python 3.11, 3.12 or 3.13. Install one, then:" \
      "make setup PYTHON=/where/it/is/python3"

"$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' \
  2>/dev/null || say "$1 is not Python 3.11, 3.12 or 3.13."

"$1" -c 'import ensurepip, venv' 2>/dev/null ||
  say "$1 cannot make virtual environments; install its venv package" \
      "(on Debian: apt-get install python3-venv)."
