#!/bin/sh
# sanitizers.sh - unit tests and transcripts under address and undefined
# behaviour sanitizers.
set -eu

if ! echo 'int main(void) { return 0; }' | ${CC:-cc} -x c - -o /dev/null \
	-fsanitize=address,undefined 2>/dev/null; then
	echo "skipped: sanitizers: the compiler has none"
	exit 77
fi
echo "sanitizers:"
make --no-print-directory -s -j"$(nproc)" SAN=1 all test-programs \
	fuzz-programs >/dev/null
export BUILD=build-san
exec tests/tally 'tests/run-unit tests/unit/*/test_*.c' tests/run-fuzz \
	'TRANSCRIPT_SECONDS=600 tests/run-transcripts'
