#!/bin/sh
# static.sh - the one-file program needs nothing of the machine.
set -u

echo "static:"
make --no-print-directory -s -j"$(nproc)" static >/dev/null || exit 1
program=build/isms-static
[ "$(LC_ALL=C ldd $program 2>&1 | grep -c '=>')" -eq 0 ] ||
	{ echo "$program needs shared libraries"; exit 1; }
env -i $program version
