#!/bin/sh
# syscalls.sh - kills every command that writes at every system call, and lets
# every system call fail in seven ways; whatever happens, the registers hold
# the old bytes or the new ones, and the next command settles it.
#
#   tests/sweep/syscalls.sh [STEP]     every STEPth point; all by default.  STEP
#                                      is odd: eight points belong to a call
#
# Which commands write is asked of the program; one without a case has failed.
# Memory is the part of memory.sh.
set -u
. "$(dirname "$0")/tree.sh"

step=${1:-1}
calls=openat,openat2,read,pread64,write,pwrite64,writev,fsync,fdatasync
calls=$calls,sync_file_range,syncfs,rename,renameat,renameat2,link,linkat,unlink
calls=$calls,unlinkat,mkdir,mkdirat,rmdir,close,flock,fcntl,ftruncate,access
calls=$calls,fchmod,fchmodat,fstat,newfstatat,statx,getdents64,lseek
calls=$calls,faccessat,faccessat2,getrandom,ioctl,getcwd
errors='ENOSPC EIO EDQUOT EINTR EMFILE EROFS ENOMEM'

# The row of `isms help --list`, and a command line for it, with its input.
cases() {
	cat <<-'END'
		NOUN add|risk add title=New --id RISK-NEW
		NOUN add|risk add - --yes <FOLDER/new.jsonl
		NOUN set|risk set - --yes <FOLDER/patch.jsonl
		NOUN set|risk set RISK-A title=Flood tags+=water
		NOUN set|risk set --where owner=PER-A title=Flood --yes
		NOUN edit|risk edit RISK-A
		NOUN retire|asset retire AST-A --reason sold
		NOUN remove|asset remove AST-A AST-B --yes
		NOUN rename|control rename CTL-OLD CTL-NEW
		NOUN approve|scope approve --by PER-A
		person leave|person leave PER-A
		person erase|person erase PER-B --yes
		risk assess|risk assess RISK-A likelihood=2 impact=2
		risk treat|risk treat RISK-A option=avoid due=+90d
		risk accept|risk accept RISK-A --by PER-A --until +1y
		control test|control test CTL-OLD result=pass by=PER-A
		init|init --name Example
		import|import FOLDER/risk.csv --yes
		fmt|fmt --yes
	END
}

strace -o /dev/null true 2>/dev/null || {
	echo "skipped: sweep syscalls: strace is not there or may not trace"
	exit 77
}
# The sanitizer's leak search cannot run under strace.
export ASAN_OPTIONS=detect_leaks=0
export EDITOR='sed -i s/Fire/Flood/' TMPDIR="$scratch"

for folder in old begun; do
	make_tree "$scratch/$folder"
done
mkdir "$scratch/none"
{
	echo 'id,title,status'
	echo 'RISK-A,Another title,assessed'
	echo 'RISK-C,A third risk,identified'
	echo 'RISK-D,A fourth risk,identified'
} >"$scratch/risk.csv"
for id in RISK-C RISK-D RISK-E; do
	echo "{\"id\": \"$id\", \"title\": \"New\", \"owner\": \"PER-A\"}"
done >"$scratch/new.jsonl"
for id in RISK-A RISK-B; do
	echo "{\"id\": \"$id\", \"title\": \"Flood\", \"tags\": [\"water\"]}"
done >"$scratch/patch.jsonl"

run() {
	timeout 30 "$isms" -C "$now" "$@" >"$out" 2>&1
}

# same FOLDER: is the tree, but for the witness, what FOLDER holds?
same() {
	diff -rq -x .isms -x RISK-WITNESS.yaml "$1" "$now" >/dev/null
}

state() {
	if same "$old"; then
		echo old
	elif same "$new"; then
		echo new
	else
		echo corrupt
	fi
}

untouched() {
	diff -rq "$old" "$now" >/dev/null
}

clean() {
	[ ! -e "$now/.isms/journal" ] || { echo "the journal stays"; return; }
	[ -z "$(find "$now/.isms/tmp" -type f 2>/dev/null)" ] ||
		echo "a temporary stays"
}

# Half a beginning has no isms.yaml, and the next init makes it whole.
judge_init() {
	[ "$1" -ne 0 ] || [ "$(state)" = new ] || {
		echo "exit status 0, but nothing was saved"
		return
	}
	[ ! -e "$now/isms.yaml" ] || [ "$(state)" = new ] || {
		echo "isms.yaml came before the rest"
		return
	}
	run init --name Example
	status=$?
	[ $status -eq 0 ] || [ $status -eq 2 ] || {
		echo "the next init left with $status: $(head -n 1 "$out")"
		return
	}
	[ "$(state)" = new ] || { echo "the next init did not finish"; return; }
	clean
}

# What is wrong after a run that left with status $1; nothing when all is well.
judge() {
	run check
	status=$?
	[ $status -le 1 ] || {
		echo "the next check left with $status: $(head -n 1 "$out")"
		return
	}
	after=$(state)
	[ "$after" != corrupt ] || { echo "corrupt"; return; }
	[ "$1" -ne 0 ] || [ "$after" = new ] || {
		echo "exit status 0, but nothing was saved"
		return
	}
	run risk set RISK-WITNESS notes=seen
	status=$?
	[ $status -eq 0 ] || {
		echo "the next set left with $status: $(head -n 1 "$out")"
		return
	}
	[ "$(state)" = "$after" ] || { echo "changed by the next set"; return; }
	clean
}

# try CALL INJECTION TEXT COMMAND...
try() {
	call=$1 injection=$2 text=$3
	shift 3
	point=$((point + 1))
	[ $((point % step)) -eq 0 ] || return
	timeout 30 strace -f -qq -o /dev/null -e trace="$call" \
		-e inject="$call:$injection" \
		"$isms" -C "$now" "$@" <"$input" >/dev/null 2>&1
	status=$?
	case $injection in
	signal*)
		kills=$((kills + 1))
		;;
	*)
		faults=$((faults + 1))
		# 127: the loader could not even start the program.
		[ $status -le 127 ] && [ $status -ne 124 ] || {
			verdict "$* $text" "died or hung: $status"
			fresh
			return
		}
		;;
	esac
	# With nothing touched the next command begins as this one did.
	if [ $status -ne 0 ] && untouched; then
		verdict "$* $text"
		return
	fi
	verdict "$* $text" "$($judge $status)"
	fresh
}

fresh() {
	rm -rf "$now" && cp -R "$old" "$now"
}

# How often the thread that does it most calls each system call.
count_calls() {
	strace -f -qq -o "$mine/trace" -e trace="?${calls}" \
		"$isms" -C "$now" "$@" <"$input" >"$out" 2>&1 || return 1
	awk 'match($2, /^[a-z0-9_]+\(/) {
			call = substr($2, 1, RLENGTH - 1)
			if (++count[$1, call] > most[call])
				most[call] = count[$1, call]
		}
		END { for (call in most) print call, most[call] }' \
		"$mine/trace" | sort
}

sweep() {
	old=$scratch/old judge=judge
	[ "$1" != init ] || old=$scratch/none judge=judge_init
	fresh
	if ! count_calls "$@" >"$mine/calls"; then
		verdict "$*" "fails by itself: $(head -n 1 "$out")"
		return
	fi
	rm -rf "$new" && cp -R "$now" "$new"
	! same "$old" || { verdict "$*" "changes nothing"; return; }
	fresh
	while read -r call most; do
		at=1
		while [ $at -le "$most" ]; do
			try "$call" "signal=KILL:when=$at" \
				"killed at $call $at" "$@"
			for error in $errors; do
				try "$call" "error=$error:when=$at" \
					"$error at $call $at" "$@"
			done
			at=$((at + 1))
		done
	done <"$mine/calls"
}

# worker NUMBER COUNT: every COUNTth case.
worker() {
	mine=$scratch/worker.$1
	mkdir "$mine"
	new=$mine/new now=$mine/now out=$mine/out
	passed=0 failed=0 point=0 kills=0 faults=0 number=0
	while IFS='|' read -r _ line; do
		number=$((number + 1))
		[ $((number % $2)) -eq "$1" ] || continue
		input=/dev/null
		case $line in
		*' <'*) input=${line##* <} line=${line% <*} ;;
		esac
		# shellcheck disable=SC2086
		sweep $line
	done <"$scratch/cases"
	echo "$passed $failed $kills $faults" >"$mine/sums"
}

# -- every command that writes has a case, and every case a command ------------

calls=$(echo "$calls" | sed 's/,/,?/g')
cases | sed "s,FOLDER,$scratch,g" >"$scratch/cases"
"$isms" help --list --format csv | sed -n 's/^\([^,]*\),yes,.*/\1/p' | sort -u \
	>"$scratch/writing"
sed 's/|.*//' "$scratch/cases" | sort -u >"$scratch/tried"
verdict 'commands that write' "$([ -s "$scratch/writing" ] ||
	echo "'isms help --list' names none")"
verdict 'commands that write' "$(comm -23 "$scratch/writing" "$scratch/tried" |
	sed 's/$/ has no case here;/' | tr '\n' ' ')"
verdict 'cases' "$(comm -13 "$scratch/writing" "$scratch/tried" |
	sed 's/$/ does not write;/' | tr '\n' ' ')"

jobs=$(nproc 2>/dev/null || echo 2)
number=0
while [ $number -lt "$jobs" ]; do
	worker $number "$jobs" &
	number=$((number + 1))
done
wait

kills=0 faults=0 number=0
while [ $number -lt "$jobs" ]; do
	read -r well bad killed failing <"$scratch/worker.$number/sums" ||
		{ well=0 bad=1 killed=0 failing=0; echo "worker $number died"; }
	number=$((number + 1))
	passed=$((passed + well)) failed=$((failed + bad))
	kills=$((kills + killed)) faults=$((faults + failing))
done
echo "syscall sweep: $(wc -l <"$scratch/writing") commands, $kills kills," \
	"$faults failing calls"
finish
