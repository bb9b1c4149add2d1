#!/bin/sh
# clang.sh - the other compiler builds without a warning; the unit tests pass.
set -eu
command -v clang >/dev/null 2>&1 || { echo "skipped: clang"; exit 77; }

echo "clang:"
make -s -j"$(nproc)" CC=clang CI=1 all test-programs >/dev/null
BUILD=build-clang exec tests/run-unit tests/unit/*/test_*.c
