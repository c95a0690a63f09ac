#!/bin/sh
# Installs what the system must give and pip cannot: a browser, in which the long
# tests look at the HTML report. Only what is missing; says so where it may not.
set -u
say() { echo "vigilangue: $*" >&2; }

for browser in chromium chromium-browser google-chrome; do
  command -v "$browser" >/dev/null 2>&1 && exit 0
done

if ! command -v apt-get >/dev/null 2>&1; then
  say "no browser and no apt-get here: install Chromium to run the browser's tests."
  exit 0
fi

as_root=
if [ "$(id -u)" -ne 0 ]; then
  if sudo -n true 2>/dev/null; then as_root="sudo -n"; else
    say "no browser: run 'apt-get install chromium' as root for the browser's tests."
    exit 0
  fi
fi

say "installing chromium, once"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq >/dev/null &&
  $as_root apt-get install -y -qq --no-install-recommends chromium >/dev/null ||
  say "chromium could not be installed: the browser's tests will say so."
exit 0
