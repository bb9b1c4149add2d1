#!/bin/sh
# nouns.sh - one noun everywhere: a module's source file, its row in table.c
# and its manual page have one name.
set -u

failed=0
bad() {
	echo "$1"
	failed=1
}

rows=$(grep -o '&[a-z_]*_module\b' src/table.c | sed 's/^&//; s/_module$//')

for source in src/modules/*.c; do
	name=$(basename "$source" .c)
	if grep -q "^const struct module ${name}_module\b" "$source"; then
		echo "$rows" | grep -qx "$name" ||
			bad "$source:1: ${name}_module is not in src/table.c"
		page=docs/man/isms-$(echo "$name" | tr _ -).1
		[ -f "$page" ] || bad "$source:1: there is no $page"
	elif [ ! -f "src/modules/${name%%_*}.c" ] ||
		{ [ "$name" = "${name%%_*}" ] &&
			[ ! -f "include/isms/modules/$name.h" ]; }; then
		bad "$source:1: has no ${name}_module and is no part of one"
	fi
done

for name in $rows; do
	grep -q "^const struct module ${name}_module\b" src/modules/*.c ||
		bad "src/table.c:1: no source file has ${name}_module"
done
exit $failed
