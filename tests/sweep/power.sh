#!/bin/bash
# power.sh - the power fails while commands write: the disk as it is then, taken
# again and again, holds after the next command what was reported as saved, or
# one whole step more.
#
#   tests/sweep/power.sh [SNAPSHOTS]      300 by default
#
# The disk is an ext4 image mounted so that nothing is saved by kindness: data
# is written late, names early.  A snapshot is a copy of the image with the
# writer halted, taken twice until both are equal, so that it is one moment; for
# every second one the names known until then are written before.
# What a drive's own cache loses is not simulated.  Ways of writing that are
# known to lose data, and isms with an fsync that does nothing, must fail here.
set -u
. "$(dirname "$0")/tree.sh"

wanted=${1:-300}
[ "$(id -u)" -eq 0 ] && command -v mkfs.ext4 >/dev/null 2>&1 &&
	faults=$(make_faults) || {
	echo "skipped: sweep power: needs root, mkfs.ext4 and a compiler"
	exit 77
}
memory=$(mktemp -d /dev/shm/isms.XXXXXX 2>/dev/null) || memory=$scratch
image=$memory/image snap=$memory/snap disk=$scratch/disk there=$scratch/there
writer=
mkdir "$disk" "$there"

tidy() {
	[ ! "$writer" ] || kill -KILL -- "-$writer" 2>/dev/null
	umount "$there" 2>/dev/null
	umount "$disk" 2>/dev/null || { sleep 1; umount "$disk" 2>/dev/null; }
	rm -rf "$scratch" "$memory"
}
trap tidy EXIT

truncate -s 8M "$image"
mkfs.ext4 -q -b 1024 "$image" >/dev/null 2>&1 &&
	mount -o loop,commit=1,data=writeback,noauto_da_alloc \
		"$image" "$disk" 2>/dev/null || {
	echo "skipped: sweep power: cannot mount an image here"
	exit 77
}

# One moment of the disk.
snapshot() {
	tries=0
	while [ $tries -lt 100 ]; do
		cp "$image" "$snap"
		! cmp -s "$image" "$snap" || return 0
		tries=$((tries + 1))
	done
	echo "the disk does not come to rest"
	return 1
}

# Writes names and sizes of all files, and the data of this one only.
write_names() {
	echo >"$disk/other"
	sync "$disk/other"
}

start_again() {
	mount -o loop "$snap" "$there"
}

# -- ways that lose data, to show that this would see it ------------------------

# Writes each file anew by "$1 FILE", and says how many are neither old nor new
# after the power failed.
lose() {
	mkdir "$disk/$1"
	for number in $(seq 75); do
		echo old >"$disk/$1/$number"
	done
	sync "$disk/$1"/* "$disk/$1" "$disk"
	for number in $(seq 75); do
		$1 "$disk/$1/$number"
	done
	write_names
	snapshot && start_again || return
	lost=0
	for number in $(seq 75); do
		case $(cat "$there/$1/$number") in
		old | new) ;;
		*) lost=$((lost + 1)) ;;
		esac
	done
	umount "$there"
	echo "$2: $lost of 75 files lost"
	row power "$2" 75 "$lost"
	verdict "$2" "$([ $lost -gt 0 ] || echo 'loses nothing here')"
	rm -r "${disk:?}/$1"
}

in_place() {
	echo new >"$1"
}
renamed() {
	echo new >"$1.new"
	mv "$1.new" "$1"
}

lose in_place 'written in place'
lose renamed 'renamed without fsync'

# -- isms ----------------------------------------------------------------------

print_of() {
	(cd "$1" && find . -name .isms -prune -o -type f \
		! -name RISK-WITNESS.yaml -print | LC_ALL=C sort |
		xargs sha256sum) | sha256sum
}

# So many that they are synced together.
many=$(seq -f AST-%g 20 | tr '\n' ' ')
for id in $many; do
	echo "{\"id\": \"$id\", \"title\": \"New\", \"type\": \"site\"}"
done >"$scratch/many.jsonl"
roles=$(seq -f ROL-%g 20 | tr '\n' ' ')
{ echo id,title && seq -f ROL-%g,New 20; } >"$scratch/roles.csv"

# step NUMBER: the words of one command; some change one file, some many.
step() {
	case $(($1 % 10)) in
	0) echo "risk set RISK-A title=Step$1 notes=$1" ;;
	1) echo "control rename CTL-OLD CTL-NEW" ;;
	2) echo "import $scratch/batch.csv --yes" ;;
	3) echo "control rename CTL-NEW CTL-OLD" ;;
	4) echo "asset add --id AST-N title=Step$1 status=active type=site" ;;
	5) echo "asset remove AST-N --yes" ;;
	6) echo "asset add - --yes" ;;
	7) echo "asset remove $many --yes" ;;
	8) echo "import $scratch/roles.csv --yes" ;;
	9) echo "role remove $roles --yes" ;;
	esac
}

# Does each step on a copy first, to know what it must lead to.
write_on() {
	number=0
	while :; do
		number=$((number + 1))
		for id in A B C; do
			echo "RISK-$id,Step $number"
		done | sed '1i id,title' >"$scratch/batch.csv"
		# A register without a folder is filled in another way.
		rmdir "$scratch/copy/role" "$disk/isms/role" 2>/dev/null
		# shellcheck disable=SC2046
		"$isms" -C "$scratch/copy" $(step $number) \
			<"$scratch/many.jsonl" >/dev/null 2>&1
		print_of "$scratch/copy" >>"$scratch/states"
		# shellcheck disable=SC2046
		if ! env $settings "$isms" -C "$disk/isms" $(step $number) \
			<"$scratch/many.jsonl" >/dev/null 2>"$scratch/err"; then
			echo "$(step $number): $(cat "$scratch/err")" \
				>>"$scratch/refused"
		fi
		echo >>"$scratch/saved"
	done
}

# begin [VARIABLE=VALUE...]: the writer, in a process group of its own.
begin() {
	settings=$*
	rm -rf "$disk/isms" "$scratch/copy"
	make_tree "$disk/isms"
	cp -R "$disk/isms" "$scratch/copy"
	sync
	print_of "$scratch/copy" >"$scratch/states"
	for list in saved refused unfinished; do
		: >"$scratch/$list"
	done
	set -m
	write_on 2>/dev/null &
	writer=$!
	set +m
}

end() {
	kill -KILL -- "-$writer"
	wait "$writer" 2>/dev/null
	writer=
}

# What is wrong with the snapshot, SAVED steps having been reported.
judge() {
	start_again || { echo "cannot be mounted"; return; }
	[ ! -e "$there/isms/.isms/journal" ] || echo >>"$scratch/unfinished"
	examine "$1"
	umount "$there"
}

examine() {
	"$isms" -C "$there/isms" check >"$scratch/check" 2>&1
	status=$?
	[ $status -le 1 ] || {
		echo "check left with $status: $(head -n 1 "$scratch/check")"
		return
	}
	now=$(print_of "$there/isms")
	sed -n "$(($1 + 1)),$(($1 + 2))p" "$scratch/states" |
		grep -qxF "$now" || {
		echo "is neither step $1 nor the next"
		return
	}
	"$isms" -C "$there/isms" risk set RISK-WITNESS notes=seen \
		>"$scratch/check" 2>&1 ||
		{ echo "set: $(head -n 1 "$scratch/check")"; return; }
	[ ! -e "$there/isms/.isms/journal" ] &&
		[ -z "$(ls "$there/isms/.isms/tmp")" ] ||
		echo "something stays in .isms"
}

# cut NUMBER: halts the writer, every third time in the middle of a change of
# several files, and judges the disk.
cut() {
	looks=0
	while [ $(($1 % 3)) -eq 0 ] && [ ! -e "$disk/isms/.isms/journal" ] &&
		[ $looks -lt 100000 ]; do
		looks=$((looks + 1))
	done
	kill -STOP -- "-$writer"
	[ $(($1 % 2)) -ne 0 ] || write_names
	saved=$(wc -l <"$scratch/saved")
	if snapshot; then
		kill -CONT -- "-$writer"
		judge "$saved"
	else
		kill -CONT -- "-$writer"
	fi
}

# A disk that never gets what it is told to keep: seen at the first try.
begin FAULTS_NOSYNC=1 "LD_PRELOAD=$faults"
number=0 wrong=
while [ -z "$wrong" ] && [ $number -lt 10 ]; do
	sleep 0.3
	number=$((number + 1))
	wrong=$(cut $((number * 6)))
done
end
echo "isms without fsync: fails at snapshot $number: $wrong"
row power 'isms without fsync' "$number" "${wrong:+1}"
verdict 'isms without fsync' "$([ "$wrong" ] || echo 'loses nothing here')"

begin
number=0 before=$failed
while [ $number -lt "$wanted" ]; do
	number=$((number + 1))
	verdict "snapshot $number" "$(cut $number)"
done
end
verdict 'commands' "$(head -n 1 "$scratch/refused")"
middle=$(wc -l <"$scratch/unfinished")
steps=$(wc -l <"$scratch/saved")
row power 'isms' "$wanted" "$((failed - before))"
echo "power cuts: $wanted snapshots over $steps commands," \
	"$middle amid a change of several files"
[ "$wanted" -lt 100 ] || verdict 'snapshots amid a change' \
	"$([ "$middle" -gt 0 ] || echo none)"
finish
