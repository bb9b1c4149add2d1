#!/bin/sh
# format.sh - .clang-format decides; version 14, as others differ in details.
# One line for each file: `clang-format -i FILE` settles it.
set -u

for tool in clang-format-14 clang-format; do
	"$tool" --version 2>/dev/null | grep -q 'version 14\.' || continue
	find src include tests -name '*.[ch]' -print0 | sort -z |
		xargs -0 "$tool" --style=file --dry-run 2>&1 |
		awk -F: '/ (warning|error): / && !seen[$1]++ { print }
			END { for (file in seen) exit 1 }'
	exit
done
echo "there is no clang-format 14"
exit 77
