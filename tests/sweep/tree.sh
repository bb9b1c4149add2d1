# shellcheck shell=sh disable=SC2034
# tree.sh - what the sweeps share: a small ISMS, and the program under test.
# Read with "." from the other scripts here.

top=$(cd "$(dirname "$0")/../.." && pwd)
isms=${ISMS:-$top/${BUILD:-build}/isms}
[ -x "$isms" ] || { echo "skipped: $0: there is no $isms"; exit 77; }

scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM

unset ISMS_DIR NO_COLOR
export TZ=UTC LC_ALL=C.UTF-8 TERM=dumb HOME="$scratch"
export ISMS_NOW=2026-11-23T09:00:00Z ISMS_SEED=1
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1

# make_tree FOLDER: two risks that refer to one control and one owner, records
# for every command to change, and a bystander.
make_tree() {
	mkdir -p "$1/risk" "$1/control" "$1/person" "$1/asset" \
		"$1/assessment" "$1/action" "$1/requirement/gdpr" \
		"$1/metric" "$1/objective" "$1/review" "$1/framework" \
		"$1/finding" "$1/audit" "$1/policy/text" "$1/evidence/files" \
		"$1/attestation" "$1/exception"
	printf 'format: 1\nframeworks: [gdpr]\n' >"$1/isms.yaml"
	printf 'title: The scope\nstatement: All of it.\n' >"$1/scope.yaml"
	printf 'title: %s\nstatus: active\n' Alice >"$1/person/PER-A.yaml"
	printf 'title: %s\nstatus: active\n' Bob >"$1/person/PER-B.yaml"
	printf 'title: %s\nstatus: active\ntype: site\n' 'A room' |
		tee "$1/asset/AST-A.yaml" >"$1/asset/AST-B.yaml"
	cat >"$1/metric/MET-A.yaml" <<-END
		title: Controls with a fresh test
		status: active
		formula: CMP-EVI
	END
	cat >"$1/objective/OBJ-A.yaml" <<-END
		title: All controls are tested
		status: active
		metric: MET-A
	END
	cat >"$1/review/REV-A.yaml" <<-END
		title: Management review
		status: planned
		inputs:
	END
	for input in a b c d e f g; do
		echo "  - {input: $input, what: seen}"
	done >>"$1/review/REV-A.yaml"
	cat >>"$1/review/REV-A.yaml" <<-END
		decisions:
		  - {what: Test all controls, owner: PER-A}
	END
	cat >"$1/assessment/ASM-OPEN.yaml" <<-END
		title: Round of this year
		status: open
		started: 2026-11-02
	END
	cat >"$1/control/CTL-OLD.yaml" <<-END
		title: Backups are kept in a second place
		status: implemented
	END
	printf 'title: %s\nstatus: planned\nkind: %s\nfor: [RISK-A]\n%s\n' \
		Buy treatment 'due: 2027-01-31' >"$1/action/ACT-A.yaml"
	printf 'title: %s\nstatus: started\nkind: %s\ndue: %s\n%s\n' \
		Look task 2026-09-30 'recurrence: FREQ=MONTHLY' \
		>"$1/action/ACT-MONTHLY.yaml"
	printf 'title: %s\nstatus: verifying\nkind: %s\ndone: %s\n' \
		Mend corrective 2026-11-02 >"$1/action/ACT-FIX.yaml"
	printf '%s\n' 'title: Access left over' 'status: analysed' \
		'source: incident' 'grade: minor' 'raised: 2026-11-02' \
		'correction: Removed' 'cause: Haste' 'similar: No' \
		>"$1/finding/FND-A.yaml"
	sed 's/analysed/closed/' "$1/finding/FND-A.yaml" \
		>"$1/finding/FND-OLD.yaml"
	printf '%s\n' 'title: An audit' 'status: planned' 'kind: internal' \
		'programme: 2026' 'criteria: [iso27001-2022/A.6]' \
		'checklist:' '  - criterion: iso27001-2022/A.5.1' \
		>"$1/audit/AUD-A.yaml"
	printf '%s\n' 'title: An audit' 'status: running' 'kind: internal' \
		>"$1/audit/AUD-OLD.yaml"
	for id in RISK-A RISK-B; do
		cat >"$1/risk/$id.yaml" <<-END
			# a comment that must stay
			title: "Fire destroys the only copy"
			owner: PER-A
			status: assessed
			inherent:
			  likelihood: 4
			  impact: 4
			treatment:
			  controls: [CTL-OLD]
		END
	done
	echo 'restored' >"$1/evidence/files/restore.log"
	cat >"$1/evidence/EVD-A.yaml" <<-END
		title: Restore test
		status: current
		file: evidence/files/restore.log
		sha256: 09204dbfbdb8fc121fb2a47988fe1a42a1981ac4e16ea4afc915e2d87b40d324
		size: 9
		collected: {on: 2026-11-23}
		supports: [CTL-OLD]
	END
	printf 'title: Signed\nwhat: [POL-A]\nversion: "1"\non: 2026-11-20\n' \
		>"$1/attestation/ATT-A.yaml"
	cat >"$1/exception/EXC-A.yaml" <<-END
		title: An old scanner
		status: requested
		of: [CTL-OLD]
		reason: It gets no updates any more.
	END
	echo '# Access' >"$1/policy/text/a.md"
	cat >"$1/policy/POL-A.yaml" <<-END
		title: Access
		status: approved
		kind: policy
		version: "1"
		text: policy/text/a.md
		approval:
		  by: PER-A
		  on: 2026-11-23
		  digest: v1:sha256:c2c52f4a4614957bb668222f0de0bce712ac188762f6b2b0b76ab3425409418a
	END
	cat >"$1/risk/RISK-WITNESS.yaml" <<-END
		title: Nothing is done to this one
		status: identified
		description: A text that goes
		  on in a second line, which is left to libyaml.
	END
}

passed=0 failed=0

# verdict TEXT [FAULT]: one point; a fault is printed.
verdict() {
	if [ "${2-}" ]; then
		failed=$((failed + 1))
		echo "$1: $2"
	else
		passed=$((passed + 1))
	fi
}

# row TABLE CELL...: a line for docs/reliability.md, when figures are collected;
# see tests/sweep/table.
row() {
	[ "${FIGURES-}" ] || return 0
	table=$1
	shift
	printf '%s' "$table" >>"$FIGURES"
	printf '\t%s' "$@" >>"$FIGURES"
	echo >>"$FIGURES"
}

# make_faults: prints where the built tests/tools/faults.c is, if it can be
# preloaded into the program.
make_faults() {
	${CC:-cc} -std=gnu17 -D_GNU_SOURCE -O1 -shared -fPIC \
		-o "$scratch/faults.so" "$top/tests/tools/faults.c" \
		>/dev/null 2>&1 || return 1
	FAULTS_REPORT=$scratch/probe LD_PRELOAD=$scratch/faults.so \
		"$isms" version >/dev/null 2>&1
	[ -s "$scratch/probe" ] && echo "$scratch/faults.so"
}

# share_work: calls `worker NUMBER COUNT`, which leaves "PASSED FAILED" in
# $scratch/worker.NUMBER/sums, once for each core, and adds up.
share_work() {
	jobs=$(nproc 2>/dev/null || echo 2)
	number=0
	while [ $number -lt "$jobs" ]; do
		worker $number "$jobs" &
		number=$((number + 1))
	done
	wait
	number=0
	while [ $number -lt "$jobs" ]; do
		read -r well bad <"$scratch/worker.$number/sums" || {
			echo "worker $number died"
			well=0 bad=1
		}
		number=$((number + 1))
		passed=$((passed + well)) failed=$((failed + bad))
	done
}

finish() {
	echo "$passed passed, $failed failed"
	[ $failed -eq 0 ]
	exit
}
