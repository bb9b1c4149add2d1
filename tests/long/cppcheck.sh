#!/bin/sh
# cppcheck.sh - another reader of the source.
set -u
command -v cppcheck >/dev/null 2>&1 || { echo "skipped: cppcheck"; exit 77; }

echo "cppcheck:"
exec cppcheck --quiet --error-exitcode=1 --inline-suppr --std=c11 -j 2 \
	--enable=warning,portability,performance -D_GNU_SOURCE \
	-DISMS_VERSION='"0"' -Iinclude src
