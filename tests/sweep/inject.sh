# shellcheck shell=sh disable=SC2034,SC2154
# inject.sh - every system call that a command makes on its way, each as a
# point to be killed at or to fail at.  Read with "." behind tree.sh.

calls=openat,openat2,read,pread64,write,pwrite64,writev,fsync,fdatasync
calls=$calls,sync_file_range,syncfs,rename,renameat,renameat2,link,linkat,unlink
calls=$calls,unlinkat,mkdir,mkdirat,rmdir,close,flock,fcntl,ftruncate,access
calls=$calls,fchmod,fchmodat,fstat,newfstatat,statx,getdents64,lseek
calls=$calls,faccessat,faccessat2,getrandom,ioctl,getcwd,open,creat,truncate
calls=$calls,copy_file_range,sendfile,fallocate,chmod
calls=$(echo "$calls" | sed 's/,/,?/g')
# What the command reads.
input=/dev/null
errors='ENOSPC EIO EDQUOT EINTR EMFILE EROFS ENOMEM'
stops='INT TERM HUP'

strace -o /dev/null true 2>/dev/null || {
	echo "skipped: $0: strace is not there or may not trace"
	exit 77
}
# The sanitizer's leak search cannot run under strace.
export ASAN_OPTIONS=detect_leaks=0

# points FOLDER COMMAND...: lines "CALL INJECTION"; the command is run once.
# How often the thread that does it most makes a call is what counts.  Nine
# points belong to a call: killed, stopped in one of three ways, seven errors.
points() {
	work=$1
	shift
	strace -f -qq -o "$work/trace" -e trace="?${calls}" "$@" \
		<"$input" >"$work/out" 2>&1 || return 1
	awk -v errors="$errors" -v stops="$stops" 'match($2, /^[a-z0-9_]+\(/) {
			call = substr($2, 1, RLENGTH - 1)
			if (++count[$1, call] > most[call])
				most[call] = count[$1, call]
		}
		END {
			split(errors, error, " ")
			split(stops, stop, " ")
			for (call in most)
				for (at = 1; at <= most[call]; at++) {
					print call, "signal=KILL:when=" at
					print call, "signal=" stop[n++ % 3 + 1] \
						":when=" at
					for (i = 1; i in error; i++)
						print call, "error=" error[i] \
							":when=" at
				}
		}' "$work/trace" | sort -V
}

# inject CALL INJECTION COMMAND...
inject() {
	call=$1 injection=$2
	shift 2
	timeout 30 strace -f -qq -o /dev/null -e trace="$call" \
		-e inject="$call:$injection" "$@" \
		<"$input" >/dev/null 2>&1
}

# note INJECTION [FAULT]: a line "KIND CLASS" in the notes of this worker; a
# fault begins with its class: corrupt, silent, stuck, left, died.
note() {
	case $1 in
	signal=KILL*) kind=kill ;;
	signal*) kind=stop ;;
	*) kind=error ;;
	esac
	class=${2%%:*}
	echo "$kind ${class:-fine}" >>"$mine/notes"
}

# noted KIND [CLASS]: how many.
noted() {
	grep -c "^$1 ${2-}" "$scratch/notes"
}

# row_of PROGRAM WHAT: the row that docs/reliability.md has of it.
row_of() {
	row syscalls "$1" "$2" "$(noted kill)" "$(noted kill corrupt)" \
		"$(noted kill stuck)" "$(noted kill left)" "$(noted error)" \
		"$(noted error corrupt)" "$(noted error silent)" \
		"$(noted error died)"
}
