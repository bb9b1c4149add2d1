#!/bin/sh
# devfull.sh - full devices, closed descriptors and size limits: said so, and
# nothing lost.
set -u
. "$(dirname "$0")/tree.sh"

# fresh: the tree to work on.
fresh() {
	rm -rf "$scratch/old" "$scratch/now"
	make_tree "$scratch/old"
	cp -R "$scratch/old" "$scratch/now"
}

unchanged() {
	diff -r -x .isms "$scratch/old" "$1" >/dev/null
}

# says WHAT WANTED STATUS: the exit status must be (or not be) WANTED.
says() {
	case $2 in
	!*) [ "$3" -ne "${2#!}" ] && wrong= ||
		wrong="left with $3" ;;
	*) [ "$3" -eq "$2" ] && wrong= ||
		wrong="left with $3 instead of $2" ;;
	esac
	verdict "$1" "$wrong"
}

now=$scratch/now
long=$(head -c 4000 /dev/zero | tr '\0' x)

# -- where results go ---------------------------------------------------------

fresh
"$isms" -C "$now" risk list >/dev/full 2>"$scratch/err"
says 'list to a full device' 4 $?
verdict 'list to a full device says so' \
	"$([ -s "$scratch/err" ] || echo 'no message')"
"$isms" -C "$now" risk list >&- 2>/dev/null
says 'list with closed stdout' 4 $?
"$isms" -C "$now" risk list >/dev/null 2>&-
says 'list with closed stderr' 0 $?
"$isms" -C "$now" risk list <&- >/dev/null 2>&1
says 'list with closed stdin' 0 $?
"$isms" -C "$now" risk list >/dev/full 2>&-
says 'list with nowhere to complain' 4 $?

# -- a message must never land in a register -----------------------------------

"$isms" -C "$now" risk set RISK-A nosuchfield=1 2>&- >&- <&-
says 'a wrong set with nothing open' 2 $?
verdict 'a wrong set with nothing open' \
	"$(unchanged "$now" || echo 'changed the registers')"
"$isms" -C "$now" risk set RISK-A 'title=After' 2>&- >&- <&-
says 'a set with nothing open' 0 $?
verdict 'a set with nothing open' "$(grep -q After "$now/risk/RISK-A.yaml" ||
	echo 'was not saved')"

# -- a reader that leaves early -----------------------------------------------

fresh
{ "$isms" -C "$now" risk list --format json; echo $? >"$scratch/status"; } \
	2>"$scratch/err" | true
verdict 'a closed pipe is quiet' "$(cat "$scratch/err")"

# -- no room -------------------------------------------------------------------

fresh
(ulimit -f 1; exec "$isms" -C "$now" risk set RISK-A "notes=$long") \
	>/dev/null 2>&1
says 'a set beyond the file size limit' 4 $?
verdict 'a set beyond the file size limit' \
	"$(unchanged "$now" || echo 'changed the registers')"

full=$scratch/full
mkdir "$full"
if [ "$(id -u)" -eq 0 ] &&
	mount -t tmpfs -o size=256k none "$full" 2>/dev/null; then
	trap 'umount "$full"; rm -rf "$scratch"' EXIT
	fresh
	cp -R "$scratch/old/." "$full"
	cat /dev/zero >"$full/filler" 2>/dev/null
	for command in 'risk set RISK-A title=After' \
		'risk add title=New --id RISK-NEW' \
		'control rename CTL-OLD CTL-NEW'; do
		# shellcheck disable=SC2086
		"$isms" -C "$full" $command >/dev/null 2>&1
		says "full disk: $command" 4 $?
		verdict "full disk: $command" "$(diff -r -x .isms -x filler \
			"$scratch/old" "$full" >/dev/null ||
			echo 'changed the registers')"
	done
	rm "$full/filler"
	"$isms" -C "$full" risk set RISK-A title=After >/dev/null 2>&1
	says 'room again: set' 0 $?
else
	echo "skipped: sweep devfull: the full tmpfs needs root and mount"
fi

echo "full devices and closed descriptors:"
finish
