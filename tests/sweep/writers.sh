#!/bin/sh
# writers.sh - several processes edit the same records at once: no edit that
# was reported as saved is lost.
#
#   tests/sweep/writers.sh [PROCESSES [EDITS]]
set -u
. "$(dirname "$0")/tree.sh"

processes=${1:-8} edits=${2:-500}
tree=$scratch/tree
make_tree "$tree"

# Each edit appends a word of its own to one of the three risks.
writer() {
	edit=1
	while [ $edit -le "$edits" ]; do
		case $((edit % 3)) in
		0) id=RISK-A ;;
		1) id=RISK-B ;;
		*) id=RISK-WITNESS ;;
		esac
		if "$isms" -C "$tree" risk set $id "tags+=w$1-$edit" \
			>/dev/null 2>"$scratch/err.$1"; then
			echo "w$1-$edit"
		else
			echo "refused: $(head -n 1 "$scratch/err.$1")" >&2
		fi
		edit=$((edit + 1))
	done >"$scratch/saved.$1" 2>"$scratch/refused.$1"
}

number=1
while [ $number -le "$processes" ]; do
	writer $number &
	number=$((number + 1))
done
wait

cat "$scratch"/saved.* | sort >"$scratch/saved"
grep -rhoE 'w[0-9]+-[0-9]+' "$tree/risk" | sort >"$scratch/found"
lost=$(comm -23 "$scratch/saved" "$scratch/found" | wc -l)
doubled=$(uniq -d "$scratch/found" | wc -l)
refused=$(cat "$scratch"/refused.* | wc -l)
kept=$(wc -l <"$scratch/found")

row writers "$processes x $edits" "$kept" "$refused" "$lost"
echo "writers $processes x $edits: $kept kept, $refused refused, $lost lost"
sort "$scratch"/refused.* | uniq -c | sort -rn | head -n 3
wrong=
[ "$lost" -eq 0 ] || wrong="$lost edits lost"
[ "$doubled" -eq 0 ] || wrong="$doubled edits there twice"
# Waiting ten seconds for the lock in vain happens, but not often.
[ $((refused * 100)) -le $((processes * edits)) ] ||
	wrong="$refused edits refused"
verdict 'writers' "$wrong"
"$isms" -C "$tree" risk list >/dev/null 2>"$scratch/err"
verdict 'the registers still read' "$(cat "$scratch/err")"
finish
