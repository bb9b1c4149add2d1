#!/bin/sh
# bench.sh - the benchmark runs through, with whatever programs are there; how
# fast anything is depends on the machine and is no test.
set -eu

echo "bench:"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

printf '%s\n' before '<!-- measured -->' old '<!-- end -->' behind \
	>"$scratch/page.md"
make --no-print-directory -s -j"$(nproc)" all >/dev/null
TMPDIR=$scratch SIZE=1000 DOC=$scratch/page.md tests/bench/run \
	>"$scratch/out" 2>"$scratch/log" || {
	tail -n 5 "$scratch/log"
	exit 1
}
grep '^[0-9]* goals, [0-9]* met' "$scratch/page.md"
[ "$(sed -n '1p;$p' "$scratch/page.md" | tr '\n' ' ')" = 'before behind ' ]
! grep -x old "$scratch/page.md"
grep -q '^| check of 1k risks | `grep -rc` |' "$scratch/out"
