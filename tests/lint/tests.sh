#!/bin/sh
# tests.sh - what the lower rooms offer to others has its unit test: a file
# test_NAME.c for each public header with code behind it.  Parts that only
# their own room knows are reached through it.  Each fuzz target is told in
# docs/reliability.md and has inputs that are kept.
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
for file in tests/fuzz/fuzz_*.c; do
	name=$(basename "$file" .c)
	name=${name#fuzz_}
	grep -q "^| \`$name\` |" docs/reliability.md && [ -s "tests/fuzz/kept/$name" ] || {
		echo "$file:1: no row in docs/reliability.md, or no tests/fuzz/kept/$name"
		failed=1
	}
done
exit $failed
