#!/bin/sh
# syscalls.sh - kills and stops every command that writes at every system call,
# and lets every system call fail in seven ways; whatever happens, the registers
# hold the old bytes or the new ones, and the next command settles it.
#
#   tests/sweep/syscalls.sh [STEP]     every STEPth point; all by default.  STEP
#                                      shares no factor with nine, see points
set -u
. "$(dirname "$0")/tree.sh"
. "$(dirname "$0")/cases.sh"
. "$(dirname "$0")/inject.sh"

step=${1:-1}
for folder in old begun; do
	make_tree "$scratch/$folder"
done

run() {
	timeout 30 "$isms" -C "$now" "$@" >"$out" 2>&1
}

# same FOLDER: is the tree, but for the witness, what FOLDER holds?
same() {
	diff -rq -x .isms -x RISK-WITNESS.yaml "$1" "$now" >/dev/null
}

state() {
	if same "$old"; then
		echo old
	elif same "$new"; then
		echo new
	else
		echo corrupt
	fi
}

untouched() {
	diff -rq "$old" "$now" >/dev/null
}

clean() {
	[ ! -e "$now/.isms/journal" ] || { echo "left: the journal stays"; return; }
	[ -z "$(ls "$now/.isms/tmp" 2>/dev/null)" ] ||
		echo "left: a temporary stays"
}

# Half a beginning has no isms.yaml, and the next init makes it whole.
judge_init() {
	[ "$1" -ne 0 ] || [ "$(state)" = new ] || {
		echo "silent: exit status 0, but nothing was saved"
		return
	}
	[ ! -e "$now/isms.yaml" ] || [ "$(state)" = new ] || {
		echo "corrupt: isms.yaml came before the rest"
		return
	}
	run init --name Example
	status=$?
	[ $status -eq 0 ] || [ $status -eq 2 ] || {
		echo "stuck: the next init left with $status: $(head -n 1 "$out")"
		return
	}
	[ "$(state)" = new ] || { echo "stuck: the next init did not finish"; return; }
	clean
}

# What is wrong after a run that left with status $1; nothing when all is well.
judge() {
	run check
	status=$?
	[ $status -le 1 ] || {
		echo "stuck: the next check left with $status: $(head -n 1 "$out")"
		return
	}
	after=$(state)
	[ "$after" != corrupt ] || { echo "corrupt: neither old nor new"; return; }
	[ "$1" -ne 0 ] || [ "$after" = new ] || {
		echo "silent: exit status 0, but nothing was saved"
		return
	}
	run risk set RISK-WITNESS notes=seen
	status=$?
	[ $status -eq 0 ] || {
		echo "stuck: the next set left with $status: $(head -n 1 "$out")"
		return
	}
	[ "$(state)" = "$after" ] || { echo "corrupt: changed by the next set"; return; }
	clean
}

# What is wrong with $3 leaving with status $2 after injection $1.  Only kill -9
# may leave something behind.  It may have been the editor that was stopped.
leaving() {
	case $1 in
	signal=KILL*) return ;;
	signal=INT*) wanted=130 ;;
	signal=TERM*) wanted=143 ;;
	signal=HUP*) wanted=129 ;;
	*)
		# 127: the loader could not even start the program.
		[ "$2" -le 127 ] && [ "$2" -ne 124 ] ||
			echo "died: or hung, with $2"
		return
		;;
	esac
	[ "$2" -eq $wanted ] || [ "$3-$2" = edit-4 ] || {
		echo "died: stopped, but left with $2"
		return
	}
	clean
}

# try CALL INJECTION COMMAND...
try() {
	call=$1 injection=$2
	shift 2
	point=$((point + 1))
	[ $((point % step)) -eq 0 ] || return
	inject "$call" "$injection" "$isms" -C "$now" "$@"
	status=$?
	wrong=$(leaving "$injection" $status "$2")
	# With nothing touched the next command begins as this one did.
	if [ -z "$wrong" ] && { [ $status -eq 0 ] || ! untouched; }; then
		wrong=$($judge $status)
	fi
	note "$injection" "$wrong"
	verdict "$* $call $injection" "$wrong"
	[ $status -ne 0 ] && untouched || fresh
}

fresh() {
	rm -rf "$now" && cp -R "$old" "$now"
}

sweep() {
	old=$(base_of "$@") judge=judge
	[ "$1" != init ] || judge=judge_init
	fresh
	if ! points "$mine" "$isms" -C "$now" "$@" >"$mine/points"; then
		verdict "$*" "fails by itself: $(head -n 1 "$mine/out")"
		return
	fi
	rm -rf "$new" && cp -R "$now" "$new"
	! same "$old" || { verdict "$*" "changes nothing"; return; }
	fresh
	while read -r call injection; do
		try "$call" "$injection" "$@"
	done <"$mine/points"
}

# worker NUMBER COUNT: every COUNTth case.
worker() {
	mine=$scratch/worker.$1
	mkdir "$mine"
	: >"$mine/notes"
	new=$mine/new now=$mine/now out=$mine/out
	passed=0 failed=0 point=0 number=0
	while read -r line; do
		number=$((number + 1))
		[ $((number % $2)) -eq "$1" ] || continue
		open_case "$line"
		# shellcheck disable=SC2086
		sweep $line
	done <"$scratch/cases"
	echo "$passed $failed" >"$mine/sums"
}

cases_are_complete
# A signal for the git that 'audit freeze' asks is none for isms.
cases_that yes | grep -v '^audit freeze' >"$scratch/cases"

share_work
cat "$scratch"/worker.*/notes >"$scratch/notes"
count=$(wc -l <"$scratch/cases")
echo "syscall sweep: $count commands, $(noted kill) kills, $(noted stop)" \
	"stops, $(noted error) failing calls"
row_of isms "$count commands"
finish
