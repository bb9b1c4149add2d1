#!/bin/sh
# tarball.sh - what `make dist` packs builds, installs and runs elsewhere.
set -eu

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

echo "tarball:"
tarball=$PWD/$(make --no-print-directory -s dist)
cd "$scratch"
gzip -dc "$tarball" | tar -xf -
cd isms-*
make --no-print-directory -s -j"$(nproc)" all >/dev/null
make -s install DESTDIR="$scratch/there" PREFIX=/usr >/dev/null
"$scratch/there/usr/bin/isms" version
"$scratch/there/usr/bin/isms" -C registers check >/dev/null
