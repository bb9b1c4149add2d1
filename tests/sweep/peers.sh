#!/bin/sh
# peers.sh - other programs that change text files, under the kills and errors
# that syscalls.sh has for isms.  They are measured, not judged: the figures
# stand beside ours in docs/reliability.md.
#
#   tests/sweep/peers.sh [STEP]     every STEPth point; all by default
# shellcheck disable=SC2034
set -u
. "$(dirname "$0")/tree.sh"
. "$(dirname "$0")/inject.sh"

step=${1:-1}

# Each peer: what it needs, how its folder begins, the change, and what reads the
# folder afterwards (a command that must not fail, and ends what was begun).

task_begin() {
	printf 'data.location=%s\nconfirmation=off\nhooks=off\ngc=off\n' . \
		>"$now/rc"
	for title in one two three; do
		task_do rc:rc add "$title" >/dev/null 2>&1
	done
}
task_do() {
	(cd "$now" && exec task rc.verbose=nothing "$@")
}
task_change='task rc.verbose=nothing rc:rc 1 modify changed'
task_file=pending.data
task_again='task rc.verbose=nothing rc:rc 3 annotate seen'

recset_begin() {
	for id in A B C; do
		printf 'Id: %s\nTitle: Fire\n\n' $id
	done >"$now/records.rec"
}
recset_change="recset -e Id=\"A\" -f Title -s Flood records.rec"
recset_file=records.rec
recset_again='recset -e Id="C" -f Seen -S yes records.rec'

git_begin() {
	printf '[risk "A"]\n\ttitle = Fire\n[risk "B"]\n\ttitle = Fire\n' \
		>"$now/config"
}
git_change='git config -f config risk.A.title Flood'
git_file=config
git_again='git config -f config risk.C.title Seen'

sed_begin() {
	for id in A B C; do
		echo "$id: Fire"
	done >"$now/list"
}
sed_change='sed -i s/A:.*/A:Flood/ list'
sed_file=list
sed_again='sed -i s/C:.*/C:Seen/ list'

# What is left of a state once everything that differs anyway is taken away:
# times, and what the command after it did.
plain() {
	sed -E '/^Seen|^C: ?(Seen|Fire)|risk "C"|title = Seen/d
		s/ ?(modified|annotation_[0-9]+|annotation|seen)[^ ]*:"[^"]*"//g
		s/(modified|annotation_[0-9]*):"[^"]*"//g' "$1" 2>/dev/null
}

held() {
	after=$(plain "$now/$file")
	if [ "$after" = "$(plain "$old/$file")" ]; then
		echo old
	elif [ "$after" = "$(plain "$new/$file")" ]; then
		echo new
	else
		echo corrupt
	fi
}

# What is wrong after leaving with status $1.
judge() {
	state=$(held)
	[ "$1" -ne 0 ] || [ "$state" = new ] || { echo "silent:"; return; }
	[ "$state" != corrupt ] || { echo "corrupt:"; return; }
	# shellcheck disable=SC2086
	(cd "$now" && timeout 10 $again >/dev/null 2>&1) ||
		{ echo "stuck:"; return; }
	[ "$(ls "$now" | wc -l)" -le "$(ls "$new" | wc -l)" ] ||
		echo "left:"
}

fresh() {
	rm -rf "$now" && cp -R "$old" "$now"
}

# sweep NAME: notes in $mine.
sweep() {
	eval "change=\$$1_change file=\$$1_file again=\$$1_again"
	mine=$scratch/$1
	old=$mine/old new=$mine/new now=$mine/now
	mkdir "$mine" "$now"
	$1_begin
	cp -R "$now" "$old"
	cd "$now" || return
	# shellcheck disable=SC2086
	points "$mine" $change | grep -v 'signal=[ITH]' >"$mine/points"
	cp -R "$now" "$new"
	[ "$(held)" = new ] || return
	while read -r call injection; do
		point=$((point + 1))
		[ $((point % step)) -eq 0 ] || continue
		cd "$mine" && fresh && cd "$now" || return
		# shellcheck disable=SC2086
		inject "$call" "$injection" $change
		note "$injection" "$(judge $?)"
	done <"$mine/points"
}

# tell NAME TITLE
tell() {
	[ -s "$scratch/$1/notes" ] || {
		verdict "$2" 'does not work by itself'
		return
	}
	cp "$scratch/$1/notes" "$scratch/notes"
	echo "$2: $(noted kill) kills: $(noted kill corrupt) corrupt," \
		"$(noted kill stuck) stuck, $(noted kill left) leave files;" \
		"$(noted error) errors: $(noted error corrupt) corrupt," \
		"$(noted error silent) silent"
	row_of "$2" 'one change'
	verdict "$2"
}

point=0 there=
for peer in task recset git sed; do
	if command -v $peer >/dev/null 2>&1; then
		there="$there $peer"
		sweep $peer 2>/dev/null &
	else
		echo "skipped: sweep peers: $peer is not installed"
	fi
done
wait
for peer in $there; do
	case $peer in
	task) tell task "task modify ($(task --version))" ;;
	git) tell git "git config ($(git --version | sed 's/.* //'))" ;;
	recset) tell recset "recset ($(recset --version |
		sed -n '1s/.* //p'))" ;;
	sed) tell sed "sed -i ($(sed --version | sed -n '1s/.* //p'))" ;;
	esac
done
finish
