#!/bin/sh
# docs.sh - the generated manual pages are those that the program makes today,
# and mandoc has nothing against any page, not even its style.
set -u
: "${BUILD:=build}"

binary=$BUILD/isms
[ -x "$binary" ] || { echo "there is no $binary"; exit 77; }
"$binary" help --manual isms-problems >/dev/null 2>&1 ||
	{ echo "'isms help --manual isms-problems' does not work"; exit 77; }

fresh=$(mktemp -d) || exit 1
trap 'rm -rf "$fresh"' EXIT
failed=0

docs/generate "$binary" "$fresh" >/dev/null || exit 1
for page in "$fresh"/*; do
	diff -u "docs/man/$(basename "$page")" "$page" >"$fresh/.diff" 2>&1 &&
		continue
	echo "docs/man/$(basename "$page"):1: run 'make docs'"
	sed -n '1,20p' "$fresh/.diff"
	failed=1
done

if command -v mandoc >/dev/null 2>&1; then
	# Pages refer to each other before they are installed, and FIELDS is
	# no misspelt FILES.
	mandoc -T lint docs/man/*.[157] |
		grep -v -e 'STYLE: referenced manual not found: Xr isms' \
			-e 'STYLE: possible typo in section name' && failed=1
	for page in $(sed -n 's/^\.Xr \(isms[a-z-]*\) \([0-9]\).*/\1.\2/p' \
		docs/man/*.[157] | sort -u); do
		[ -f "docs/man/$page" ] || {
			echo "docs/man: a page refers to $page, which is not there"
			failed=1
		}
	done
else
	echo "mandoc is not installed; pages not linted"
fi
exit $failed
