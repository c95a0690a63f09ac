#!/bin/sh
# Chooses again the versions that requirements/ pins, with their hashes. No address
# of a registry and no path of this machine enters the files. Argument: uv.
set -eu
uv=${1:?the path of uv}
cd "$(dirname "$0")/../requirements"

compile() {
  "$uv" pip compile --quiet --upgrade --universal --python-version 3.11 \
    --generate-hashes --no-header --no-emit-index-url --no-emit-find-links "$@"
}

compile ../pyproject.toml --output-file core.lock
for group in tests benchmarks installer; do
  compile --group "../pyproject.toml:$group" --constraints core.lock \
    --output-file "$group.lock"
done
