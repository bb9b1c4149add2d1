# shellcheck shell=sh disable=SC2034,SC2154
# cases.sh - a command line for each row of `isms help --list`: what the sweeps
# run.  Read with "." behind tree.sh.
#
# Which rows there are, and which of them write, is asked of the program; a row
# without a case has failed, and so has a case without a row.  A row may have
# several, and an input behind "<".  They run on the tree of make_tree, below Git where they only read.

cases() {
	sed "s,FOLDER,$scratch,g" <<-'END'
		NOUN list|risk list
		NOUN list|risk list --format json
		NOUN show|risk show RISK-A --links
		NOUN add|risk add title=New --id RISK-NEW
		NOUN add|risk add - --yes <FOLDER/new.jsonl
		NOUN add|role add - --yes <FOLDER/roles.jsonl
		NOUN set|risk set - --yes <FOLDER/patch.jsonl
		NOUN set|risk set RISK-A title=Flood tags+=water
		NOUN set|risk set --where owner=PER-A title=Flood --yes
		NOUN edit|risk edit RISK-A
		NOUN retire|asset retire AST-A --reason sold
		NOUN remove|asset remove AST-A AST-B --yes
		NOUN rename|control rename CTL-OLD CTL-NEW
		NOUN approve|scope approve --by PER-A
		NOUN schema|risk schema --json
		person leave|person leave PER-A
		person erase|person erase PER-B --yes
		asset graph|asset graph
		risk assess|risk assess RISK-A likelihood=2 impact=2
		risk treat|risk treat RISK-A option=avoid due=+90d
		risk accept|risk accept RISK-A --by PER-A --until +1y
		risk matrix|risk matrix
		assessment start|assessment start --id ASM-A
		assessment close|assessment close ASM-OPEN --anyway later
		metric record|metric record MET-A value=5
		metric compute|metric compute --save
		metric formulas|metric formulas
		objective evaluate|objective evaluate OBJ-A result=met
		review prepare|review prepare --id REV-NEW
		review hold|review hold REV-A a=1 b=2 c=3 d=4 e=5 f=6 g=7
		control test|control test CTL-OLD result=pass by=PER-A
		action start|action start ACT-A
		action done|action done ACT-A
		action done|action done ACT-MONTHLY by=PER-A note=All
		action verify|action verify ACT-FIX by=PER-B result=ineffective
		requirement include|requirement include gdpr/Art.33 reasons=law
		requirement include|requirement include gdpr/Ch.IV --where isms=core --yes
		requirement exclude|requirement exclude gdpr/Art.33 justification=none
		requirement assess|requirement assess gdpr/Art.33 status=none
		audit plan|audit plan bsi --yes
		audit start|audit start AUD-A lead=PER-B
		audit checklist|audit checklist AUD-A
		audit answer|audit answer AUD-A A.5.1 result=minor
		audit raise|audit raise AUD-A A.5.1 title=Gap grade=minor
		audit sample|audit sample AUD-A doors --population 40
		audit sample|audit sample AUD-A keys FOLDER/new.jsonl
		audit freeze|audit freeze AUD-A
		audit close|audit close AUD-OLD conclusion=Good
		finding correct|finding correct FND-A cause=Haste
		finding close|finding close FND-A by=PER-B result=effective
		finding reopen|finding reopen FND-OLD --reason Again
		policy new|policy new --template backup owner=PER-A
		policy publish|policy publish POL-A
		policy lint|policy lint
		attestation import|attestation import FOLDER/forms.csv --for POL-A --yes
		evidence collect|evidence collect FOLDER/scan.txt --copy supports=CTL-OLD
		evidence hash|evidence hash FOLDER/scan.txt
		evidence verify|evidence verify
		init|init --name Example
		status|status
		check|check
		check|check --baseline HEAD
		due|due
		inbox|inbox PER-A
		search|search Fire
		show|show RISK-A --why
		show|show RISK-A --at HEAD
		trace|trace RISK-A
		log|log RISK-A
		blame|blame RISK-A
		diff|diff HEAD risk
		trend|trend
		git install|git install
		git status|git status
		git codeowners|git codeowners
		git uninstall|git uninstall
		report|report summary
		report|report kpi
		report|report treatment-plan
		report|report soa iso27001-2022
		report|report gap gdpr --since 2026-01-01
		report|report coverage gdpr nist-csf-2.0
		report|report audit AUD-A
		report|report audit-programme
		audit pack|audit pack --dirty --force -o FOLDER/pack.zip
		export|export risk
		fmt|fmt --yes
		import|import FOLDER/risk.csv --yes
		import|import FOLDER/role.csv --yes
		import|import FOLDER/roles.csv --yes
		framework list|framework list
		framework show|framework show bsi
		framework tree|framework tree bsi
		framework search|framework search malware
		framework import|framework import FOLDER/rules.csv --yes
		framework export|framework export bsi --format oscal
		framework map|framework map gdpr iso27001-2022
		framework compare|framework compare gdpr iso27001-2022
		framework diff|framework diff iso27001-2013 iso27001-2022
		framework check|framework check
		framework recommend|framework recommend
		framework enable|framework enable soc2-tsc-2017 --yes
		framework disable|framework disable gdpr --yes
		framework upgrade|framework upgrade gdpr hipaa-security-rule --yes
		resolve|resolve --theirs all --yes
		git install|git install
		git status|git status
		git uninstall|git uninstall
		migrate|migrate --yes
		doctor|doctor
		explain|explain RISK-A
		help|help risk set
		completion|completion bash
		version|version
	END
}

# What the cases need besides their tree.
export EDITOR='sed -i s/Fire/Flood/' TMPDIR="$scratch"
{
	echo 'id,title,status'
	echo 'RISK-A,Another title,assessed'
	echo 'RISK-C,A third risk,identified'
	echo 'RISK-D,A fourth risk,identified'
} >"$scratch/risk.csv"
# Of a register that has no folder yet; so many that they are written ahead.
printf 'id,title\nROL-A,CISO\nROL-B,Auditor\n' >"$scratch/role.csv"
{ cat "$scratch/role.csv" && seq -f 'ROL-%g,Deputy' 15; } >"$scratch/roles.csv"
seq -f '{"id": "ROL-%g", "title": "Deputy"}' 17 >"$scratch/roles.jsonl"
{
	echo 'id,title'
	echo 'A,Doors'
	echo 'A.1,Doors are locked'
} >"$scratch/rules.csv"
for id in RISK-C RISK-D RISK-E; do
	echo "{\"id\": \"$id\", \"title\": \"New\", \"owner\": \"PER-A\"}"
done >"$scratch/new.jsonl"
for id in RISK-A RISK-B; do
	echo "{\"id\": \"$id\", \"title\": \"Flood\", \"tags\": [\"water\"]}"
done >"$scratch/patch.jsonl"
printf 'person,score\nPER-A,90\nPER-B,80\n' >"$scratch/forms.csv"
echo 'nothing found' >"$scratch/scan.txt"
mkdir "$scratch/none"
make_tree "$scratch/kept"
(
	cd "$scratch/kept" && git init -q . && git add -A &&
		git -c user.name=T -c user.email=t@example.org commit -q -m Kept
)
make_tree "$scratch/torn"
sed -i 's/^owner: .*/<<<<<<< ours\n&\n=======\nowner: PER-B\n>>>>>>> theirs/' \
	"$scratch"/torn/risk/RISK-[AB].yaml
make_tree "$scratch/plain"
echo 'organisation: Example' >"$scratch/plain/isms.yaml"

# rows WRITES: those that write (yes), or do not (no).
rows() {
	"$isms" help --list --format csv | sed -n "s/^\([^,]*\),$1,.*/\1/p" |
		sort -u
}

# cases_that WRITES: command lines that write, or do not.
cases_that() {
	rows "$1" >"$scratch/rows"
	cases | awk -F '|' 'NR == FNR { wanted[$0]; next }
		$1 in wanted { print $2 }' "$scratch/rows" -
}

cases_are_complete() {
	{ rows yes; rows no; } | sort -u >"$scratch/rows"
	cases | sed 's/|.*//' | sort -u >"$scratch/tried"
	verdict 'commands' "$([ -s "$scratch/rows" ] ||
		echo "'isms help --list' names none")"
	verdict 'commands' "$(comm -23 "$scratch/rows" "$scratch/tried" |
		sed 's/.*/"&" has no case in tests\/sweep\/cases.sh;/' |
		tr '\n' ' ')"
	verdict 'cases' "$(comm -13 "$scratch/rows" "$scratch/tried" |
		sed 's/.*/there is no command "&";/' | tr '\n' ' ')"
}

# open_case LINE: sets $line and $input.
open_case() {
	line=${1% <*} input=/dev/null
	[ "$line" = "$1" ] || input=${1##* <}
}

# base_of COMMAND: the tree it begins with.
base_of() {
	case $* in
	'audit freeze'*) echo "$scratch/kept" ;;
	init*) echo "$scratch/none" ;;
	resolve*) echo "$scratch/torn" ;;
	migrate*) echo "$scratch/plain" ;;
	*) echo "$scratch/old" ;;
	esac
}
