#!/bin/sh
# terminal.sh - what only a terminal shows: paging, colour, cut columns.
#
# Runs the program below a pseudo terminal made by script(1) of util-linux.
set -u
. "$(dirname "$0")/tree.sh"

command -v script >/dev/null 2>&1 ||
	{ echo 'skipped: terminal: there is no script(1)'; exit 77; }

unset ISMS_PAGER PAGER COLUMNS LESS
export TERM=xterm
tree=$scratch/tree
make_tree "$tree"
number=0
while [ $number -lt 30 ]; do
	number=$((number + 1))
	printf 'title: Asset number %d\nstatus: active\n' $number \
		>"$tree/risk/RISK-N$number.yaml"
	sed -i s/active/identified/ "$tree/risk/RISK-N$number.yaml"
done

# typed ROWS COLUMNS COMMAND: what the screen shows, without carriage returns.
typed() {
	timeout 20 script -qec "stty rows $1 cols $2; $3; echo left with \$?" \
		"$scratch/typescript" </dev/null >"$scratch/screen" 2>&1
	tr -d '\r' <"$scratch/screen"
}

# shows WHAT PATTERN, lacks WHAT PATTERN: of the last screen.
shows() {
	verdict "$1" "$(tr -d '\r' <"$scratch/screen" | grep -q -e "$2" ||
		echo "does not show $2")"
}
lacks() {
	verdict "$1" "$(! tr -d '\r' <"$scratch/screen" | grep -q -e "$2" ||
		echo "shows $2")"
}

list="$isms -C $tree risk list"
paged='sed "s/^/paged: /"'

# -- paging -------------------------------------------------------------------

typed 10 80 "PAGER='$paged' $list" >/dev/null
shows 'a long list' '^paged: .*RISK-N30'
shows 'a long list keeps the status' '^left with 0$'
typed 60 80 "PAGER='$paged' $list" >/dev/null
lacks 'a list that fits' '^paged'
shows 'a list that fits' 'RISK-N30'
typed 10 80 "PAGER='$paged' $list --no-pager" >/dev/null
lacks '--no-pager' '^paged'
shows '--no-pager' 'RISK-N30'
typed 10 80 "PAGER='$paged' $isms -C $tree --no-pager risk list" >/dev/null
lacks '--no-pager in front' '^paged'
typed 10 80 "PAGER=cat $list" >/dev/null
shows 'PAGER=cat' 'RISK-N30'
typed 10 80 "ISMS_PAGER= PAGER='$paged' $list" >/dev/null
lacks 'an empty ISMS_PAGER' '^paged'
typed 10 80 "ISMS_PAGER='sed s/^/own:/' PAGER='$paged' $list" >/dev/null
shows 'ISMS_PAGER before PAGER' '^own:.*RISK-N30'
typed 10 80 "PAGER='$paged' $list | cat" >/dev/null
lacks 'a pipe' '^paged'
typed 10 80 "PAGER='$paged' $list -o $scratch/list.csv" >/dev/null
lacks 'a file' '^paged'
typed 10 80 "PAGER=no-such-pager $list" >/dev/null
shows 'a pager that is not there' 'RISK-N30'
typed 10 80 "PAGER='$paged' $isms -C $tree check" >/dev/null
shows 'a long check' '^paged'
shows 'a long check keeps the status' '^left with 1$'
typed 10 80 "PAGER=true $isms -C $tree check" >/dev/null
shows 'a pager that leaves early keeps the status' '^left with 1$'
lacks 'a pager that leaves early' 'Broken pipe'
typed 10 80 "PAGER='head -2' $isms -C $tree help" >/dev/null
shows 'help' '^left with 0$'
if command -v less >/dev/null 2>&1; then
	typed 60 80 "PAGER=less $list" >/dev/null
	shows 'less, when all fits' 'RISK-N30'
	typed 10 80 "PAGER='less +G +q' $list" >/dev/null
	shows 'less' 'RISK-WITNESS'
	lacks 'less' 'ESC'
	shows 'less keeps the status' 'left with 0$'
else
	echo 'skipped: terminal: less is not installed'
fi

# -- help in a narrow window -----------------------------------------------------

typed 60 60 "$isms help --no-pager" >/dev/null
shows 'help, wrapped' '^                 acceptance criteria$'
typed 60 60 "$isms help | cat" >/dev/null
shows 'help in a pipe' 'scales, matrix, acceptance criteria$'
typed 60 60 "$isms -C $tree doctor" >/dev/null
shows 'doctor, wrapped' '^                    [^ =]'

# -- excerpts in a narrow window --------------------------------------------------

printf 'title: x\nstatus: identified\nproperties: [%savail]   # %s\n' \
	'integrity, confidentiality, availability, ' \
	'and a remark that is too long' >"$tree/risk/RISK-LONG.yaml"
typed 60 60 "$isms -C $tree check bad-value" >/dev/null
shows 'an excerpt' '^  3 | \.\.\..*availability, avail\].*\.\.\.$'
shows 'its carets' '^    |  *^^^^^$'
typed 60 50 "$isms -C $tree check bad-value" >/dev/null
shows 'a head that is wrapped' '^    .* \[bad-value\]$'
typed 60 50 "$isms -C $tree check bad-value | cat" >/dev/null
shows 'a head in a pipe' 'RISK-LONG.yaml:3:.* \[bad-value\]$'
rm "$tree/risk/RISK-LONG.yaml"

# -- columns behind text that terminals count in different ways ----------------

printf 'title: "Heart \342\235\244\357\270\217"\nstatus: identified\n' \
	>"$tree/risk/RISK-HEART.yaml"
move=$(printf '\033\\[[0-9]*G')
typed 60 80 "$list" >/dev/null
shows 'a heart' "$move"
typed 60 80 "TERM=dumb $list" >/dev/null
lacks 'a heart with TERM=dumb' "$move"
typed 60 80 "$list | cat" >/dev/null
lacks 'a heart in a pipe' "$move"
typed 10 80 "PAGER='$paged' $list" >/dev/null
shows 'a heart through the pager' '^paged: .*Heart'
lacks 'a heart through the pager' "$move"
for columns in 60 80 200; do
	typed 60 $columns "$list" >/dev/null
	verdict "a list of $columns columns fits" \
		"$(tr -d '\r' <"$scratch/screen" |
			sed "s/$(printf '\033')\[[0-9;]*[mG]//g" |
			awk -v most=$columns 'length > most + 2')"
done
rm "$tree/risk/RISK-HEART.yaml"

# -- colour -------------------------------------------------------------------

escape=$(printf '\033')
typed 60 80 "$list" >/dev/null
shows 'a terminal' "$escape\\[1m"
typed 60 80 "NO_COLOR=1 $list" >/dev/null
lacks 'NO_COLOR' "$escape"
typed 60 80 "TERM=dumb $list" >/dev/null
lacks 'TERM=dumb' "$escape"
typed 60 80 "$list | cat" >/dev/null
lacks 'a pipe' "$escape"

echo "terminals:"
finish
