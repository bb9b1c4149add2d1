#!/bin/sh
# memory.sh - lets every allocation of every command fail, once and from there
# on, those of libyaml, libcsv and libc too: the answer is whole, or the exit
# status is 4 and says why; nothing is lost, corrupt or kept.
#
#   tests/sweep/memory.sh [STEP]     every STEPth point, an odd number; all by
#                                    default
#
# Of a command that allocates more than 800 times, every second or third, as
# it needs.
set -u
. "$(dirname "$0")/tree.sh"
. "$(dirname "$0")/cases.sh"

step=${1:-1}
faults=$(make_faults) || {
	echo "skipped: sweep memory: cannot preload into $isms"
	exit 77
}

make_tree "$scratch/old"
cp -R "$scratch/old" "$scratch/read"
git -C "$scratch/read" init -q . &&
	git -C "$scratch/read" add . &&
	git -C "$scratch/read" -c user.name=A -c user.email=a@example.org \
		commit -qm Begin

# run VARIABLE=VALUE... -- COMMAND...
run() {
	rm -f "$mine/report"
	settings=
	while [ "$1" != -- ]; do
		settings="$settings $1"
		shift
	done
	shift
	# shellcheck disable=SC2086
	timeout 30 env $settings FAULTS_REPORT="$mine/report" \
		LD_PRELOAD="$faults" "$isms" -C "$now" "$@" \
		<"$input" >"$mine/out" 2>"$mine/err"
}

fresh() {
	rm -rf "$now" && cp -R "$old" "$now"
}

same() {
	diff -rq -x .isms "$1" "$now" >/dev/null
}

# Whatever was begun is settled by the next command; by the same one, where it is
# not the registers that it changes.
settled() {
	same "$old" && ! [ -e "$now/.isms/journal" ] && return
	! same "$new" || return 0
	if [ "$writes" = yes ]; then
		"$isms" -C "$now" check
	else
		"$isms" -C "$now" "$@"
	fi >/dev/null 2>&1
	same "$old" || same "$new"
}

# What is wrong after the command has left with status $1.
judge() {
	status=$1
	shift
	case $status in
	"$well")
		cmp -s "$mine/out" "$mine/whole" ||
			{ echo "silent: half an answer"; return; }
		same "$new" || { echo "silent: nothing was saved"; return; }
		;;
	4)
		[ -s "$mine/err" ] || { echo "says nothing"; return; }
		[ ! -s "$mine/out" ] || { echo "answers and fails"; return; }
		settled "$@" || { echo "corrupt"; return; }
		;;
	*)
		echo "left with $status: $(head -n 1 "$mine/err")"
		return
		;;
	esac
	# No report: the end in base/memory.c, where nothing can be kept.
	[ ! -e "$mine/report" ] || {
		read -r _ held <"$mine/report"
		[ "$held" -eq 0 ] || echo "leaks $held"
	}
}

# sweep WRITES COMMAND...
sweep() {
	writes=$1 now=$mine/now new=$mine/new old=$scratch/read
	shift
	[ "$writes" = no ] || old=$(base_of "$@")
	fresh
	run -- "$@"
	well=$?
	read -r most held <"$mine/report" || most=0 held=0
	[ $well -le 1 ] || {
		verdict "$*" "fails by itself: $(head -n 1 "$mine/err")"
		return
	}
	verdict "$*" "$([ "$held" -eq 0 ] || echo "leaks $held by itself")"
	cp "$mine/out" "$mine/whole"
	rm -rf "$new" && cp -R "$now" "$new"
	# 'git install' writes, though not into the registers.
	touches=$writes
	same "$old" || touches=yes
	fresh
	at=0 stride=$((most / 800 + 1))
	while [ $((at + stride)) -le "$most" ]; do
		at=$((at + stride))
		for how in AT FROM; do
			point=$((point + 1))
			[ $((point % step)) -eq 0 ] || continue
			run FAULTS_$how=$at -- "$@"
			verdict "$* $how $at of $most" "$(
				judge $? "$@")"
			[ "$touches" = no ] || fresh
		done
	done
}

# worker NUMBER COUNT: every COUNTth case.
worker() {
	mine=$scratch/worker.$1
	mkdir "$mine"
	passed=0 failed=0 point=0 number=0
	for writes in no yes; do
		while read -r line; do
			number=$((number + 1))
			[ $((number % $2)) -eq "$1" ] || continue
			open_case "$line"
			# shellcheck disable=SC2086
			sweep $writes $line
		done <"$scratch/cases.$writes"
	done
	echo "$passed $failed" >"$mine/sums"
}

cases_are_complete
cases_that no >"$scratch/cases.no"
cases_that yes >"$scratch/cases.yes"
share_work
points=$((passed + failed - 2))
count=$(cat "$scratch"/cases.* | wc -l)
row memory "$count commands" "$points" "$failed"
echo "memory sweep: $count commands, $points points"
finish
