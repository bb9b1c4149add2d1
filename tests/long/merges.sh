#!/bin/sh
# merges.sh - 100,000 random records changed at random on two sides, merged.
set -eu

echo "merges:"
make -s -j"$(nproc)" build/tests/merge/test_merge_random >/dev/null
MERGE_ROUNDS=100000 exec build/tests/merge/test_merge_random
