#!/bin/sh
# words.sh - nothing of the machine or the tools that a file was written with.
set -u

files() {
	git ls-files -co --exclude-standard 2>/dev/null |
		grep . || find . -type f ! -path './build*' ! -path './.git/*'
}

# The brackets keep this file from finding itself.
words='(^|[^a-z0-9_.-])/(wor[k]|roo[t]|farm|home/[a-z]+)/|clau[d]e|anthro[p]ic'
words="$words|chat-?gp[t]|open[a]i|co-?pil[o]t|large language mode[l]"
words="$words|as an a[i] "
host=$(hostname 2>/dev/null)
case $host in
*[0-9]*)
	[ ${#host} -lt 6 ] || words="$words|$host"
	;;
esac

failed=0
files | tr '\n' '\0' | xargs -0 grep -IniE "$words" /dev/null && failed=1

# Empty lines at the end and blanks before it are the same kind of dirt; a
# transcript may need the blanks, patches and foreign tables come as they are.
files | grep -E '(^|/)(Makefile|[^/]*[.](c|h|sh|awk|def|md))$' | tr '\n' '\0' |
	xargs -0 grep -In '[[:blank:]]$' /dev/null && failed=1

# What a merge leaves behind: in a transcript it would pass for prose.
files | grep -E '(^|/)(Makefile|[^/]*[.](c|h|sh|awk|def|md|mdoc|t))$' |
	tr '\n' '\0' | xargs -0 grep -InE '^(<<<<<<<|>>>>>>>) ' /dev/null && failed=1
exit $failed
