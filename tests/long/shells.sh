#!/bin/bash
# shells.sh - completion as bash, zsh and fish really do it.
#
# Each shell loads what `isms completion SHELL` prints and is asked to go on
# with a line; what it offers is compared.  zsh types into a pseudo terminal,
# presses TAB and tells what its completion was given; bash is asked through
# its completion function, and, where zsh can hold the terminal, by TAB as well.
set -u

top=$(cd "$(dirname "$0")/../.." && pwd)
bin=$top/${BUILD:-build}
[ -x "$bin/isms" ] || { echo "skipped: shells: there is no $bin/isms"; exit 77; }

scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
cp -R "$top/registers" "$scratch/registers"
cd "$scratch/registers" || exit 1
unset ISMS_DIR
export PATH=$bin:$PATH HOME=$scratch ISMS_NOW=2026-11-23T09:00:00Z
export LC_ALL=C.UTF-8 TERM=xterm GIT_CONFIG_GLOBAL=/dev/null
passed=0 failed=0

# What is typed, and all that may come in place of its last word.
cases=(
	'isms ri|risk'
	'isms comp|completion'
	'isms risk s|show set schema'
	'isms scope a|approve'
	'isms -C . asset rena|rename'
	'isms risk list --so|--sort='
	'isms risk list --sort=residual.im|--sort=residual.impact'
	'isms check --fail-on=w|--fail-on=warning'
	'isms risk list --format j|json jsonl'
	'isms show RISK-DB|RISK-DB-CORRUPTION'
	'isms risk show RISK-D|RISK-DB-CORRUPTION RISK-DDOS RISK-DRIVER-TRACKING RISK-DSR-LATE'
	'isms risk set RISK-DDOS treatment.o|treatment.option='
	'isms risk set RISK-DDOS treatment.option=re|treatment.option=retain'
	'isms risk set RISK-DDOS owner=ROL-E|owner=ROL-ENGINEERING'
	'isms risk list residual.level=h|residual.level=high'
	'isms risk list @mi|@mine'
	'isms risk list +orp|+orphan'
	'isms risk list not:+une|'
	'isms risk list not:+orp|not:+orphan'
	'isms check risk-ow|risk-owner-missing'
	'isms report risk-|risk-register'
	'isms explain +overd|+overdue'
	'isms help risk acc|accept'
	'isms completion f|fish'
	'isms trace iso27001-2022/A.5.9|iso27001-2022/A.5.9'
	'isms inbox ROL-CE|ROL-CEO'
	'isms inbox --wi|--within='
)

# same SHELL LINE WANTED OFFERED: lists of words, in any order.
same() {
	local wanted offered

	wanted=$(tr ' ' '\n' <<<"$3" | sed '/^$/d' | sort -u)
	offered=$(tr ' ' '\n' <<<"$4" | sed '/^$/d' | sort -u)
	if [ "$wanted" = "$offered" ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$1: '$2' goes on with '${offered//$'\n'/ }'," \
			"not '${wanted//$'\n'/ }'"
	fi
}

# -- bash ---------------------------------------------------------------------

# Bash wants only what stands behind the last of its word breaks.
bash_offers() {
	bash --norc -c '
		COMP_WORDBREAKS=$'\'' \t\n"\'\''"\'\''"\'\''@><=;|&(:'\''
		eval "$(isms completion bash)"
		compopt() { :; }
		COMP_LINE=$1 COMP_POINT=${#1}
		_isms
		printf "%s\n" "${COMPREPLY[@]}"' bash "$1"
}

for one in "${cases[@]}"; do
	line=${one%%|*} words=
	for word in ${one#*|}; do
		typed=${line##* }
		kept=${typed%"${typed##*[@=:]}"}
		words="$words ${word#"$kept"}"
	done
	same bash "$line" "$words" "$(bash_offers "$line" | tr '\n' ' ')"
done

# -- fish ---------------------------------------------------------------------

if command -v fish >/dev/null 2>&1; then
	isms completion fish >"$scratch/isms.fish"
	for one in "${cases[@]}"; do
		line=${one%%|*}
		same fish "$line" "${one#*|}" "$(fish --no-config -c '
			source $argv[1]; complete -C $argv[2]' \
			"$scratch/isms.fish" "$line" | cut -f 1 | tr '\n' ' ')"
	done
else
	echo 'skipped: shells: fish is not installed'
fi

# -- zsh ----------------------------------------------------------------------


if command -v zsh >/dev/null 2>&1; then
	mkdir "$scratch/functions"
	isms completion zsh >"$scratch/functions/_isms"
	here=$top/tests/tools/shells.zsh
	lines=()
	for one in "${cases[@]}"; do
		lines+=("${one%%|*}")
	done
	number=0
	while read -r words; do
		one=${cases[number]}
		same zsh "${one%%|*}" "${one#*|}" "$words"
		number=$((number + 1))
	done < <(zsh -f "$here" offers "$scratch/functions" "${lines[@]}")
	same zsh 'lines asked' "${#cases[@]}" "$number"
	# The blank behind a whole word, none behind a field, by keyboard.
	for shell in zsh bash; do
		got=$(zsh -f "$here" types $shell "$scratch/functions" \
			$'isms ri\tlis\tlevel=hi\t --cou\t')
		same $shell 'typed with TAB' 'isms risk list level=high --count' \
			"$got"
	done
else
	echo 'skipped: shells: zsh is not installed'
fi

echo "completion in shells:"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
