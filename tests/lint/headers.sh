#!/bin/sh
# headers.sh - every header compiles alone, is named by its guard and stays
# short: a public one is read by people of other rooms.
set -u

failed=0

bad() {
	echo "$1"
	failed=1
}

# include/isms/store/store.h is ISMS_STORE_STORE_H.
guard_of() {
	echo "$1" | sed 's,^include/,,; s,^src/,isms/,; s,[/.],_,g' |
		tr '[:lower:]' '[:upper:]'
}

for header in $(find include src -name '*.h' | sort); do
	guard=$(guard_of "$header")
	found=$(sed -n 's/^#ifndef //p' "$header" | head -n 1)
	# src/store/store_internal.h may leave out the second "store".
	short=$(echo "$guard" | sed 's/_\([A-Z]*\)_\1_INTERNAL/_\1_INTERNAL/')
	[ "$found" = "$guard" ] || [ "$found" = "$short" ] ||
		bad "$header:1: guard is '$found', not '$guard'"
	lines=$(wc -l <"$header")
	longest=150
	case $header in *_internal.h) longest=300 ;; esac
	[ "$lines" -le $longest ] ||
		bad "$header:$longest: $lines lines, allowed $longest"
	${CC:-cc} -std=gnu17 -D_GNU_SOURCE -Iinclude -Wall -Wextra -Werror \
		-fsyntax-only -x c "$header" || failed=1
done
exit $failed
