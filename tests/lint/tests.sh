#!/bin/sh
# tests.sh - what the lower rooms offer to others has its unit test: a file
# test_NAME.c for each public header with code behind it.  Parts that only
# their own room knows are reached through it.
set -u

failed=0
for room in base doc model store merge query framework quant out; do
	for header in include/isms/$room/*.h; do
		name=$(basename "$header" .h)
		[ -f "src/$room/$name.c" ] || continue
		[ -f "tests/unit/$room/test_$name.c" ] || {
			echo "$header:1: no tests/unit/$room/test_$name.c"
			failed=1
		}
	done
done
exit $failed
