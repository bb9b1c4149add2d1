#!/bin/sh
# warnings.sh - the compiler had nothing to say about what was built.
set -u
: "${BUILD:=build}"

failed=0
for source in $(find src tests/unit tests/fuzz -name '*.c' | sort); do
	log=$BUILD/${source%.c}.o.log
	[ ! -s "$log" ] || { cat "$log"; failed=1; }
done
exit $failed
