#!/bin/sh
# Installs what the system must give and pip cannot: a browser, in which the long tests
# look at pages and reports, and PostgreSQL, on which they run once more. Only what is
# missing; says so where it may not.
set -u
say() { echo "vigilangue: $*" >&2; }

browser() {
  for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && return 0
  done
  return 1
}

postgresql() {
  command -v initdb >/dev/null 2>&1 || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1
}

wanted=
browser || wanted="$wanted chromium"
postgresql || wanted="$wanted postgresql"
[ -z "$wanted" ] && exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  say "missing for the long tests, and no apt-get here:$wanted"
  exit 0
fi

as_root=
if [ "$(id -u)" -ne 0 ]; then
  if sudo -n true 2>/dev/null; then as_root="sudo -n"; else
    say "missing for the long tests: run 'apt-get install$wanted' as root."
    exit 0
  fi
fi

say "installing, once:$wanted"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq >/dev/null
for package in $wanted; do
  $as_root apt-get install -y -qq --no-install-recommends "$package" >/dev/null ||
    say "$package could not be installed: the tests that need it will say so."
done
exit 0
