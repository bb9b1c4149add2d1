#!/bin/sh
# syscalls.sh - kills a writing command at every system call, and lets every
# system call fail in seven ways; whatever happens, the registers hold the old
# bytes or the new ones, and the next command settles it.
#
#   tests/sweep/syscalls.sh [STEP]     every STEPth point; all by default.  STEP
#                                      is odd: eight points belong to a call
set -u
. "$(dirname "$0")/tree.sh"

step=${1:-1}
calls=openat,openat2,read,pread64,write,pwrite64,writev,fsync,fdatasync
calls=$calls,sync_file_range,rename,renameat,renameat2,link,linkat,unlink
calls=$calls,unlinkat,mkdir,mkdirat,rmdir,close,flock,fcntl,ftruncate
calls=$calls,fchmod,fchmodat,fstat,newfstatat,statx,getdents64,lseek,mmap
errors='ENOSPC EIO EDQUOT EINTR EMFILE EROFS ENOMEM'

strace -o /dev/null true 2>/dev/null || {
	echo "skipped: sweep syscalls: strace is not there or may not trace"
	exit 77
}
# The sanitizer's leak search cannot run under strace.
export ASAN_OPTIONS=detect_leaks=0

old=$scratch/old new=$scratch/new now=$scratch/now
make_tree "$old"

run() {
	timeout 30 "$isms" -C "$now" "$@" >"$scratch/out" 2>&1
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

# What is wrong after a run that left with status $1; nothing when all is well.
judge() {
	run check
	status=$?
	[ $status -le 1 ] || {
		echo "the next check left with $status: $(head -n 1 "$scratch/out")"
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
		echo "the next set left with $status: $(head -n 1 "$scratch/out")"
		return
	}
	[ "$(state)" = "$after" ] || { echo "changed by the next set"; return; }
	[ ! -e "$now/.isms/journal" ] || { echo "the journal stays"; return; }
	[ -z "$(find "$now/.isms/tmp" -type f 2>/dev/null)" ] ||
		echo "a temporary stays"
}

point=0 kills=0 faults=0

# try CALL INJECTION TEXT COMMAND...
try() {
	call=$1 injection=$2 text=$3
	shift 3
	point=$((point + 1))
	[ $((point % step)) -eq 0 ] || return
	case $injection in
	signal*) kills=$((kills + 1)) ;;
	*) faults=$((faults + 1)) ;;
	esac
	rm -rf "$now" && cp -R "$old" "$now"
	timeout 30 strace -f -qq -o /dev/null -e trace="$call" \
		-e inject="$call:$injection" \
		"$isms" -C "$now" "$@" >/dev/null 2>&1
	verdict "$2 $text" "$(judge $?)"
}

# How often the thread that does it most calls each system call.
count_calls() {
	strace -f -qq -o "$scratch/trace" -e trace="?${calls}" \
		"$isms" -C "$now" "$@" >"$scratch/out" 2>&1 || return 1
	awk 'match($2, /^[a-z0-9_]+\(/) {
			call = substr($2, 1, RLENGTH - 1)
			if (++count[$1, call] > most[call])
				most[call] = count[$1, call]
		}
		END { for (call in most) print call, most[call] }' \
		"$scratch/trace" | sort
}

sweep() {
	rm -rf "$now" && cp -R "$old" "$now"
	if ! count_calls "$@" >"$scratch/calls"; then
		verdict "$*" "fails by itself: $(head -n 1 "$scratch/out")"
		return
	fi
	rm -rf "$new" && cp -R "$now" "$new"
	! same "$old" || { verdict "$*" "changes nothing"; return; }
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
	done <"$scratch/calls"
}

calls=$(echo "$calls" | sed 's/,/,?/g')
sweep risk set RISK-A "title=Fire or flood destroys the only copy"
sweep risk add "title=A new risk" --id RISK-NEW
sweep control rename CTL-OLD CTL-NEW

echo "syscall sweep: $kills kills, $faults failing calls"
finish
