#!/bin/sh
# readers.sh - readers beside writers never see half: while records are renamed
# with all that refers to them, set two at a time and killed on the way, every
# answer is one that some moment had.
#
#   tests/sweep/readers.sh [SECONDS]      20 by default
#
# Each reader looks at what must agree at every moment: the control's id in both
# risks, their titles, and that nothing refers to nothing.  Readers whose lock
# does nothing must see half, or this would not notice.
set -u
. "$(dirname "$0")/tree.sh"

seconds=${1:-20}
tree=$scratch/tree
# Until the time is up; or, when that is asked for, something is wrong.
going() {
	[ "$(date +%s)" -lt "$until" ] &&
		{ [ ! "$first" ] || [ ! -s "$scratch/wrong" ]; }
}

# -- writers -------------------------------------------------------------------

count() {
	echo >>"$scratch/changes"
}

# The control goes from one id to the other and back.
renamer() {
	while going; do
		"$isms" -C "$tree" control rename CTL-OLD CTL-NEW && count
		"$isms" -C "$tree" control rename CTL-NEW CTL-OLD && count
	done
}

# Both risks, and no other, get the same title.
setter() {
	number=0
	while going; do
		number=$((number + 1))
		"$isms" -C "$tree" risk set --where owner=PER-A \
			title="Title-$number" --yes && count
	done
}

# Writes as well, and is killed after a moment.
victim() {
	number=0
	while going; do
		number=$((number + 1))
		timeout -s KILL "0.00$((number % 9 + 1))" "$isms" -C "$tree" \
			risk set RISK-A RISK-B title="Victim-$number" --yes
	done
}

# -- readers -------------------------------------------------------------------

# told NAME STATUS WRONG: counts an answer; one that could not be given must say
# why and give nothing.
told() {
	answers=$((answers + 1))
	[ -z "$3" ] || echo "$1: $3" >>"$scratch/wrong"
	[ "$2" -le 1 ] || {
		refusals=$((refusals + 1))
		[ ! -s "$mine/out" ] || echo "$1: half an answer, status $2" \
			>>"$scratch/wrong"
		grep -q locked "$mine/err" || echo "$1: left with $2:" \
			"$(head -n 1 "$mine/err")" >>"$scratch/wrong"
	}
}

ask() {
	# shellcheck disable=SC2086
	timeout 30 env $settings "$isms" -C "$tree" "$@" >"$mine/out" 2>"$mine/err"
}

# differ FILTER: more than one value where all should be the same.
differ() {
	[ "$(grep -oE "$1" "$mine/out" | sort -u | wc -l)" -le 1 ] ||
		grep -oE "$1" "$mine/out" | sort -u | tr '\n' ' '
}

# The names of the problems, which the writers do not change.
problems() {
	grep -o '\[[a-z-]*\]$' | sort
}

reader() {
	mine=$scratch/reader.$1
	mkdir "$mine"
	answers=0 refusals=0
	while going; do
		ask check --format short
		told check $? "$(problems <"$mine/out" |
			diff "$scratch/problems" - | grep '^[<>]')"
		ask risk list --fields id,title,treatment.controls --format csv
		told list $? "$(differ 'CTL-[A-Z]+'; differ '(Title|Victim)-[0-9]+')"
		ask export risk
		told export $? "$(differ 'CTL-[A-Z]+'; differ '(Title|Victim)-[0-9]+')"
		ask show RISK-A --links
		told show $? "$(differ 'CTL-[A-Z]+'; grep -i 'not there\|missing' \
			"$mine/out")"
		ask control list --format csv
		told controls $? "$([ "$(grep -c '^CTL-' "$mine/out")" -eq 1 ] ||
			echo "$(grep -c '^CTL-' "$mine/out") controls")"
	done
	echo "$answers $refusals" >"$mine/sums"
}

# round SECONDS [VARIABLE=VALUE...]: what happens with readers under these.
round() {
	until=$(($(date +%s) + $1))
	shift
	settings=$*
	rm -rf "$tree" "$scratch"/reader.*
	make_tree "$tree"
	"$isms" -C "$tree" check --format short | problems \
		>"$scratch/problems"
	: >"$scratch/wrong"
	: >"$scratch/changes"
	for writer in renamer setter victim; do
		$writer >/dev/null 2>&1 &
	done
	for number in 1 2 3; do
		reader $number &
	done
	wait
	answers=0 refusals=0
	for number in 1 2 3; do
		read -r told waited <"$scratch/reader.$number/sums"
		answers=$((answers + told)) refusals=$((refusals + waited))
	done
	changes=$(wc -l <"$scratch/changes")
	wrong=$(wc -l <"$scratch/wrong")
}

if faults=$(make_faults); then
	first=yes
	round 30 FAULTS_NOLOCK=1 "LD_PRELOAD=$faults"
	echo "readers without a lock: $answers answers, $wrong of no moment"
	verdict 'readers without a lock' "$([ "$wrong" -gt 0 ] ||
		echo 'see nothing wrong')"
	row readers 'without a lock' "$answers" "$changes" "$refusals" "$wrong"
fi

first=
round "$seconds"
sort "$scratch/wrong" | uniq -c | sort -rn | head -n 10
row readers 'isms' "$answers" "$changes" "$refusals" "$wrong"
echo "readers: $answers answers beside $changes changes, $refusals say that" \
	"the folder is locked"
verdict 'writers' "$([ "$changes" -gt 10 ] || echo 'hardly a change')"
verdict 'readers' "$([ "$wrong" -eq 0 ] || echo "$wrong answers of no moment")"
verdict 'readers' "$([ "$answers" -gt 20 ] || echo 'hardly an answer')"
"$isms" -C "$tree" risk set RISK-WITNESS notes=seen >/dev/null 2>&1
verdict 'left behind' "$(find "$tree/.isms/tmp" "$tree/.isms/journal" -type f \
	2>/dev/null)"
finish
