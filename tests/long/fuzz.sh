#!/bin/sh
# fuzz.sh - every fuzz target looks at the same new inputs: so many from one
# seed, so that the answer does not hang on the machine.  `make fuzz` looks for
# others.
set -eu

if ! echo 'int LLVMFuzzerTestOneInput(void) { return 0; }' | clang -x c - \
	-o /dev/null -fsanitize=fuzzer,address 2>/dev/null; then
	echo "skipped: fuzz: there is no clang with libFuzzer"
	exit 77
fi
echo "fuzz:"
make --no-print-directory -s -j"$(nproc)" all >/dev/null
make --no-print-directory -s -j"$(nproc)" CC=clang FUZZ=1 \
	fuzz-programs >/dev/null
RUNS=30000 exec tests/fuzz/run
