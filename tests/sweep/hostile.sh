#!/bin/sh
# hostile.sh - files, names, ids and texts made to do harm, given to every
# command: none dies, hangs, takes a second or 64 MiB, says anything that is
# alive, or touches what is not the ISMS; and who is refused is told where.
#
#   tests/sweep/hostile.sh [STEP [PART...]]   every STEPth case; all by default
#
# PART: table fields damage places ids formats clone.
# Which commands, registers, fields and formats there are is asked of the
# program.  What a case is stands in the tables of tests/hostile.
set -u
. "$(dirname "$0")/tree.sh"

step=${1:-1}
[ $# -eq 0 ] || shift
parts=" ${*:-table fields damage places ids formats clone} "
tables=$top/tests/hostile
most_time=1000 most_memory=65536
case $isms in *san/isms) most_time=0 most_memory=0 ;; esac

command -v jq >/dev/null 2>&1 || {
	echo "skipped: sweep hostile: there is no jq"
	exit 77
}
for name in generate attempt; do
	${CC:-cc} -std=gnu17 -D_GNU_SOURCE -O1 -o "$scratch/$name" \
		"$tables/$name.c" "$tables/expand.c" || exit 1
done
# The sanitizer maps more than a fork can afford to search for leaks.
export ASAN_OPTIONS=detect_leaks=0 EDITOR=true GIT_PAGER=cat
umask 022
: >"$scratch/ids"

# -- the ISMS that everything is laid over -------------------------------------

base=$scratch/base tree=$scratch/room/tree
make_tree "$base"
mkdir "$base/role" "$base/vessel" "$scratch/room"
printf 'title: Officer\nstatus: active\n' >"$base/role/ROL-A.yaml"
printf 'title: Boat\nstatus: active\n' >"$base/vessel/VSL-A.yaml"
printf 'title: Method\npreset: product-5x5\n' >"$base/method.yaml"
printf 'title: Commitment\nstatement: Yes.\n' >"$base/commitment.yaml"
printf 'id,title,status\nRISK-A,Flood,assessed\n' >"$base/import.csv"
cat >"$base/isms.yaml" <<'END_OF_FILE'
format: 1
organisation: Example
filters: {f0: "title~Fire"}
fields: {risk: {region: {type: line, help: where}}}
registers: {vessel: {prefix: VSL, title: a ship, fields: {flag: {type: line}}}}
END_OF_FILE
echo 'nobody writes here' >"$scratch/room/outside"
sums=$(cksum <"$scratch/room/outside")

fresh() {
	chmod -R u+rwx "$tree" 2>/dev/null
	rm -rf "$tree"
	cp -R "$base" "$tree"
}
fresh

# -- commands ------------------------------------------------------------------

in_base() {
	"$isms" -C "$base" "$@"
}

# example_of NOUN: the record that its help adds as an example, if it adds any.
example_of() {
	line=$(in_base help "$1" | sed -n "s/^  isms \($1 add .*\)/\1/p" |
		sed 's/PER-ALICE/PER-A/g; s/PER-BOB/PER-B/g
			s/ROL-CISO/ROL-A/g; s/CTL-PATCHING/CTL-OLD/g
			s/RISK-7K3QF/RISK-A/g; s/POL-ACCESS/POL-A/g')
	[ "$line" ] || return 0
	eval "in_base $line" >/dev/null || echo "$1: no record of the example"
}

in_base help --list --format json >"$scratch/help.json"
commands=$(jq -r '.records[].command' "$scratch/help.json")
(cd "$base" && "$isms" complete bash 'isms ') |
	while read -r noun; do
		! echo "$commands" | grep -qx "$noun" || continue
		in_base "$noun" schema >/dev/null 2>&1 || continue
		[ -e "$base/$noun.yaml" ] ||
			ls "$base/$noun"/*.yaml >/dev/null 2>&1 ||
			example_of "$noun" >&2
		id=$(ls "$base/$noun" 2>/dev/null | sed -n '1s/\.yaml$//p')
		echo "$noun ${id:--}"
	done >"$scratch/nouns"
nouns=$(jq -R -n '[inputs | split(" ") |
	{noun: .[0], id: (if .[1] == "-" then "" else .[1] end)}]' \
	"$scratch/nouns")
reports=$(in_base report --list --format json | jq '[.records[].name]')
# "text, json, csv; trees: dot" in the help of every command.
# shellcheck disable=SC2034 # of formats.sh
formats=$(in_base help check | sed -n 's/.*--format=FORMAT *//p' |
	tail -n 1 | tr -d ',;' | sed 's/trees://')
for mode in plain read holes; do
	jq -r --argjson nouns "$nouns" --argjson reports "$reports" \
		--arg mode $mode -f "$tables/commands.jq" \
		"$scratch/help.json" >"$scratch/$mode"
done
awk -F'\t' '$2 ~ /^(list|show|set)$/ || $1 ~ /^(check|import|status)$/' \
	"$scratch/plain" | grep -v -e '	--' >"$scratch/few"
{
	echo 'check	--format	short'
	echo 'check	--format	json'
	grep -v '	--' "$scratch/plain"
	grep -e '	--by' "$scratch/plain" | awk -F'\t--' 'NF == 2'
	echo 'risk	list	@a'
	echo 'risk	list	@f0'
	echo 'risk	list	@fm'
	echo 'risk	list	@f60'
	echo 'risk	show	RISK-H'
	echo 'risk	set	RISK-H	title=x	tags+=y'
	echo 'import	import.csv	--noun	risk'
	echo 'import	import.csv	--noun	risk	--yes'
} >"$scratch/all"
{ echo 'check	--format	short'; cat "$scratch/few"; } >"$scratch/some"

# -- trying --------------------------------------------------------------------

runs=0 slowest=0 largest=0

# attempt COMMANDS [OPTION...]: all of them in the tree; faults in $faults.
attempt() {
	lines=$1
	shift
	rm -rf "$scratch/said"
	mkdir "$scratch/said"
	"$scratch/attempt" -c $most_time -m $most_memory -o "$scratch/said" \
		"$@" "$tree" "$isms" <"$lines" >"$scratch/report" 2>&1
	set -- $(sed -n 's/^= //p' "$scratch/report")
	[ $# -eq 4 ] || set -- 0 0 0 0
	runs=$((runs + $1))
	[ "$3" -le $slowest ] || slowest=$3
	[ "$4" -le $largest ] || largest=$4
	faults=$(grep -v '^= ' "$scratch/report" | cut -c 1-300 | head -n 5)
	[ "$1" -gt 0 ] || faults="did not run: $faults"
	[ "$(cksum <"$scratch/room/outside")" = "$sums" ] &&
		[ "$(ls "$scratch/room")" = "$(printf 'outside\ntree')" ] ||
		faults="$faults; something outside was touched"
	[ -z "$(find "$scratch/room" -name 'PWNED*')" ] ||
		faults="$faults; a command was run"
}

# told PATH: does a message name the file and a line?
told() {
	grep -qF -e "$1:" "$scratch"/said/*.short "$scratch"/said/*.err &&
		grep -hF -e "$1:" "$scratch"/said/*.short "$scratch"/said/*.err |
		awk -v path="$1" '{
			at = index($0, path ":")
			if (substr($0, at + length(path) + 1) ~ /^[0-9]+:/)
				found = 1
		}
		END { exit !found }'
}

# take KIND LIST COMMANDS: the cases of a list "NAME VERDICT PATH", laid over
# the tree one by one.
take() {
	number=0
	for name in $(cut -d' ' -f1 "$2" | uniq); do
		number=$((number + 1))
		[ $((number % step)) -eq 0 ] || continue
		fresh
		cp -R "$scratch/cases/$name/." "$tree"
		attempt "$3"
		verdict "$1 $name" "$faults"
		awk -v name="$name" '$1 == name && $2 == "refused" {
			sub(/^[^ ]* [^ ]* /, "")
			print
		}' "$2" >"$scratch/refused"
		silent=$(while read -r path; do
			told "$path" || echo "$path"
		done <"$scratch/refused")
		verdict "$1 $name" "${silent:+nothing refuses $silent}"
		rm -rf "$scratch/cases/$name"
	done
	files=$((files + $(wc -l <"$2")))
}

generate() {
	rm -rf "$scratch/cases"
	mkdir "$scratch/cases"
	"$scratch/generate" "$@" >"$scratch/list" || exit 1
}

asked() {
	case $parts in *" $1 "*) true ;; *) false ;; esac
}

files=0 places=0 ids=0 payloads=0

# -- files of a table ----------------------------------------------------------

if asked table; then
	generate table "$scratch/cases" <"$tables/files"
	take file "$scratch/list" "$scratch/all"
fi

# -- each field of each register in shapes that do not fit ------------------

records() {
	while read -r noun id; do
		status=$(sed -n 's/^status: //p' \
			"$base/$noun/$id.yaml" 2>/dev/null)
		in_base "$noun" schema | awk -f "$tables/fields.awk" |
			jq -R -r -n --arg noun "$noun" --arg id "${id#-}" \
				--arg status "$status" "$@" \
				-f "$tables/records.jq"
	done <"$scratch/nouns"
}

if asked fields; then
	records --arg mode wrong --arg payload '' >"$scratch/table"
	generate table "$scratch/cases" <"$scratch/table"
	take field "$scratch/list" "$scratch/some"
fi

# -- real records, cut off and damaged --------------------------------------

example() {
	cd "$top/registers" || exit 1
	generate "$1" "$scratch/cases" "$2" isms.yaml method.yaml scope.yaml \
		risk/*A*.yaml control/*-B*.yaml person/*.yaml
	cd "$top" || exit 1
}

if asked damage; then
	example cuts 3
	take cut "$scratch/list" "$scratch/some"
	example mutants 4
	take mutant "$scratch/list" "$scratch/some"
fi

# -- what is no file, and names of files ------------------------------------

! asked places || . "$tables/places.sh"

# -- ids and paths ----------------------------------------------------------

! asked ids || sed '/^##/d' "$tables/ids" >"$scratch/ids"
while IFS= read -r id; do
	ids=$((ids + 1))
	[ $((ids % step)) -eq 0 ] || continue
	fresh
	ID=$id awk '{
		at = index($0, "@HOLE@")
		print substr($0, 1, at - 1) ENVIRON["ID"] substr($0, at + 6)
	}' "$scratch/holes" >"$scratch/lines"
	attempt "$scratch/lines"
	verdict "id $id" "$faults"
done <"$scratch/ids"

# -- texts through every format ---------------------------------------------

! asked formats || . "$tables/formats.sh"

# -- nothing is run, and nothing written elsewhere --------------------------

! asked clone || . "$tables/clone.sh"

echo "hostile: $files files, $places places, $ids ids, $payloads payloads," \
	"$(wc -l <"$scratch/plain") command lines, $runs runs;" \
	"slowest $slowest ms, largest $largest KiB"
finish
