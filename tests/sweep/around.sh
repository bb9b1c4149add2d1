#!/bin/sh
# around.sh - what the machine may refuse: the lock, writing, reading, more
# descriptors; it is said, and the registers stay.  Modes and umask are kept.
#
#   tests/sweep/around.sh [short]     short leaves out what waits ten seconds
set -u
. "$(dirname "$0")/tree.sh"

now=$scratch/now
fresh() {
	rm -rf "$scratch/old" "$now"
	make_tree "$scratch/old"
	cp -R "$scratch/old" "$now"
}

# says WHAT STATUS [PATTERN] -- COMMAND...: it leaves with that, and says that.
says() {
	what=$1 wanted=$2 pattern=
	[ "$3" = -- ] || { pattern=$3; shift; }
	shift 3
	"$@" >"$scratch/out" 2>"$scratch/err"
	status=$?
	wrong=
	[ $status -eq "$wanted" ] ||
		wrong="left with $status instead of $wanted: $(cat \
			"$scratch/err")"
	[ -z "$pattern" ] || grep -q -e "$pattern" "$scratch/err" ||
		wrong="$wrong does not say '$pattern': $(cat "$scratch/err")"
	[ $status -le 1 ] || [ ! -s "$scratch/out" ] ||
		wrong="$wrong half an answer"
	verdict "$what" "$wrong"
}

unchanged() {
	verdict "$1" "$(diff -r -x .isms "$scratch/old" "$now" >/dev/null ||
		echo 'changed the registers')"
	verdict "$1" "$(find "$now/.isms/tmp" -type f 2>/dev/null)"
}

# unfinished: a change of several files that was cut off, in $now.
unfinished() {
	old=$(sha256sum <"$now/risk/RISK-A.yaml")
	mkdir -p "$now/.isms/tmp"
	sed 's/Fire/Flood/' "$now/risk/RISK-A.yaml" >"$now/.isms/tmp/1-1"
	new=$(sha256sum <"$now/.isms/tmp/1-1")
	printf 'isms journal 1\nrisk/RISK-A.yaml\t.isms/tmp/1-1\t%s\t%s\nend\n' \
		"${old%% *}" "${new%% *}" >"$now/.isms/journal"
}

# -- the lock --------------------------------------------------------------------

fresh
if [ "${1-}" != short ] && command -v flock >/dev/null 2>&1; then
	cp -R "$now" "$scratch/held"
	flock "$scratch/held" sleep 25 &
	holder=$!
	sleep 0.2
	began=$(date +%s)
	says 'a folder that stays locked' 4 'locked by process [0-9]' -- \
		"$isms" -C "$scratch/held" risk set RISK-A title=After
	took=$(($(date +%s) - began))
	verdict 'a folder that stays locked' "$([ $took -ge 9 ] &&
		[ $took -le 12 ] || echo "waited $took seconds")"
	says 'a reader beside it' 4 'locked' -- \
		"$isms" -C "$scratch/held" risk list
	kill $holder
	wait $holder 2>/dev/null
fi

# -- a folder that cannot be written -----------------------------------------------

root=
[ "$(id -u)" -ne 0 ] || root=yes
if [ "$root" ] && mkdir "$scratch/fixed" &&
	mount -t tmpfs none "$scratch/fixed" 2>/dev/null; then
	trap 'umount "$scratch/fixed"; rm -rf "$scratch"' EXIT
	fresh
	cp -R "$now" "$scratch/fixed/whole"
	unfinished
	cp -R "$now" "$scratch/fixed/begun"
	mount -o remount,ro "$scratch/fixed"
	says 'a read-only folder is read' 0 -- \
		"$isms" -C "$scratch/fixed/whole" risk list
	says 'a read-only folder is not written' 4 'Read-only' -- \
		"$isms" -C "$scratch/fixed/whole" risk set RISK-A title=After
	says 'nothing of several files either' 4 'Read-only' -- \
		"$isms" -C "$scratch/fixed/whole" control rename CTL-OLD CTL-NEW
	says 'half a change is not read' 4 'unfinished\|Read-only' -- \
		"$isms" -C "$scratch/fixed/begun" risk list
	mount -o remount,rw "$scratch/fixed"
	says 'and is finished when that is possible' 0 -- \
		"$isms" -C "$scratch/fixed/begun" risk list
	verdict 'it is finished' "$(grep -q Flood \
		"$scratch/fixed/begun/risk/RISK-A.yaml" || echo 'it is not')"
else
	echo 'skipped: sweep around: a read-only file system needs root'
fi

# -- another user ------------------------------------------------------------------

fresh
as='setpriv --reuid=65534 --regid=65534 --clear-groups'
cp "$isms" "$scratch/isms"
if [ "$root" ] && chmod 755 "$scratch" &&
	$as "$scratch/isms" version >/dev/null 2>&1; then
	chmod -R go+rX "$now"
	# The folder of another owner must be named; it is.
	says 'readable for others' 0 -- $as "$scratch/isms" -C "$now" risk list
	says 'not writable for others' 4 'Permission denied' -- \
		$as "$scratch/isms" -C "$now" risk set RISK-A title=After
	says 'no rename for others' 4 'Permission denied' -- \
		$as "$scratch/isms" -C "$now" control rename CTL-OLD CTL-NEW
	unchanged 'not writable for others'
	chmod 600 "$now/risk/RISK-B.yaml"
	says 'one record is not readable' 3 'RISK-B.*permission denied' -- \
		$as "$scratch/isms" -C "$now" risk list
	chmod 700 "$now/risk"
	says 'a register is not readable' 4 'risk.*Permission denied' -- \
		$as "$scratch/isms" -C "$now" risk list
	# Files of his own in folders that are not.
	fresh
	chown -R 65534 "$now/risk/RISK-A.yaml"
	says 'his file in a folder of others' 4 'Permission denied' -- \
		$as "$scratch/isms" -C "$now" risk set RISK-A title=After
	unchanged 'his file in a folder of others'
else
	echo 'skipped: sweep around: another user needs root and setpriv'
fi

# -- descriptors -------------------------------------------------------------------

fresh
files=3
while [ $files -le 12 ]; do
	for command in 'risk list' 'risk set RISK-A title=After' \
		'control rename CTL-OLD CTL-NEW'; do
		cp -R "$scratch/old" "$scratch/few"
		# shellcheck disable=SC2086,SC3045
		(ulimit -n $files; exec "$isms" -C "$scratch/few" $command) \
			>/dev/null 2>"$scratch/err"
		status=$?
		case $status in
		0 | 127) verdict "$files descriptors: $command" ;; # 127: ld.so
		4) verdict "$files descriptors: $command" "$(
			[ -s "$scratch/err" ] || echo 'says nothing'
			diff -r -x .isms "$scratch/old" "$scratch/few" \
				>/dev/null || echo 'changed the registers'
		)" ;;
		*) verdict "$files descriptors: $command" "left with $status" ;;
		esac
		rm -rf "$scratch/few"
	done
	files=$((files + 1))
done

# -- modes -------------------------------------------------------------------------

# mode FILE WANTED
mode() {
	verdict "mode of $1" "$([ "$(stat -c %a "$now/$1")" = "$2" ] ||
		echo "$(stat -c %a "$now/$1") instead of $2")"
}

for mask in 077:600:700 022:644:755 002:664:775; do
	fresh
	rest=${mask#*:}
	umask "${mask%%:*}"
	"$isms" -C "$now" role add --id ROL-NEW title=New >/dev/null 2>&1
	umask 022
	mode role/ROL-NEW.yaml "${rest%:*}"
	mode role "${rest#*:}"
done
fresh
chmod 640 "$now/risk/RISK-A.yaml"
chmod 600 "$now/risk/RISK-B.yaml"
umask 077
"$isms" -C "$now" risk set RISK-A title=After >/dev/null
"$isms" -C "$now" control rename CTL-OLD CTL-NEW >/dev/null 2>&1
umask 022
mode risk/RISK-A.yaml 640
mode risk/RISK-B.yaml 600
mode control/CTL-NEW.yaml 644

echo "what the machine refuses:"
row around "$passed" "$failed"
finish
