#!/bin/sh
# valgrind.sh - a handful of commands on a copy of the example, under valgrind.
set -u
. "$(dirname "$0")/../sweep/tree.sh"
command -v valgrind >/dev/null 2>&1 || { echo "skipped: valgrind"; exit 77; }

make_tree "$scratch/small"
cp -R "$top/registers" "$scratch/example"

# try FOLDER COMMAND...: the status is the command's, or 99 for valgrind's no.
try() {
	folder=$scratch/$1
	shift
	valgrind -q --error-exitcode=99 --leak-check=full \
		--errors-for-leak-kinds=definite --trace-children=no \
		--log-file="$scratch/log" "$isms" -C "$folder" "$@" \
		>/dev/null 2>"$scratch/err" </dev/null
	case $? in
	0 | 1) verdict "$*" ;;
	99) verdict "$*" "$(head -n 30 "$scratch/log")" ;;
	*) verdict "$*" "$(head -n 1 "$scratch/err")" ;;
	esac
}

echo "valgrind:"
try example check
try example status
try example report summary
try example risk list --format json
try example risk list --format csv
try small risk set RISK-A 'title=After' 'tags+=one'
try small risk add 'title=New' --id RISK-NEW
try small control rename CTL-OLD CTL-NEW
try small risk show RISK-A
finish
