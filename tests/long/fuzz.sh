#!/bin/sh
# fuzz.sh - every fuzz target looks for new inputs for some seconds.
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
TIME=20 exec tests/fuzz/run
