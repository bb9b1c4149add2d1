#!/bin/sh
# commits.sh - subjects of the last commits read "area: do this".
set -u

git rev-parse -q --verify HEAD >/dev/null 2>&1 ||
	{ echo "no commits here"; exit 77; }
git log -50 --no-merges --format='%h: %s' | awk '
	!/^[0-9a-f]+: (Revert "|[a-z0-9][a-z0-9_\/.,-]*( [a-z]+)?: [a-z].*[^.]$)/ {
		print "commit " $0 ": not of the form \"area: do this\""
		failed = 1
	}
	END { exit failed }'
