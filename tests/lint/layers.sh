#!/bin/sh
# layers.sh - the include law: a room includes itself and rooms to its left,
# and a library's header only where it is wrapped.  docs/architecture.md 5.3.
set -u

awk '
BEGIN {
	count = split("base doc model store merge query framework run quant " \
		"out cli verbs modules reports exchange", rooms, " ")
	for (i = 1; i <= count; i++)
		rank[rooms[i]] = i
	# Where a header may be used, as a pattern of the path.
	only["yaml.h"] = "^src/doc/"
	only["csv.h"] = "^src/doc/csv_read[.]c$"
	only["zlib.h"] = "^src/exchange/deflate[.]c$"
	only["utf8proc.h"] = "^src/base/"
	only["sha2.h"] = "^src/base/"
	only["termios.h"] = "^src/cli/"
	only["sys/ioctl.h"] = "^src/cli/"
	only["pthread.h"] = "^src/(base|store)/"
	only["sched.h"] = "^src/base/share[.]c$"
	only["sys/file.h"] = "^src/store/lock[.]c$"
	only["sys/wait.h"] = "^src/(store|run|cli)/"
	only["fts.h"] = "^src/store/surroundings[.]c$"
	only["sys/vfs.h"] = "^src/store/surroundings[.]c$"
	only["linux/magic.h"] = "^src/store/surroundings[.]c$"
	only["sys/syscall.h"] = "^src/base/file[.]c$"
	only["linux/openat2.h"] = "^src/base/file[.]c$"
	only["spawn.h"] = "^src/(store|run|cli)/"
	count = split("assert ctype errno float inttypes limits math signal " \
		"stdalign stdarg stdatomic stdbool stddef stdint stdio stdlib string " \
		"time dirent fcntl langinfo poll strings unistd sys/mman " \
		"sys/random sys/resource sys/stat sys/time sys/types sys/uio",
		known, " ")
	for (i = 1; i <= count; i++)
		only[known[i] ".h"] = "."
	failed = 0
}

function bad(text)
{
	print FILENAME ":" FNR ": " text
	failed = 1
}

function base_name(path)
{
	sub(/.*\//, "", path)
	sub(/[.][ch]$/, "", path)
	return path
}

# src/table.c comes first: which modules are registered.
FILENAME == "src/table.c" {
	while (match($0, /[a-z0-9_]+_module[^a-z0-9_]/)) {
		name = substr($0, RSTART, RLENGTH - 8)
		sub(/_module.*/, "", name)
		registered[name] = 1
		$0 = substr($0, RSTART + RLENGTH)
	}
	next
}

FNR == 1 {
	count = split(FILENAME, part, "/")
	room = part[1] == "include" ? part[3] : part[2]
	if (count < 3)
		room = "top"
	else if (!(room in rank))
		bad("no such room: " room)
	folder = FILENAME
	sub(/[^\/]*$/, "", folder)
}

!/^[ \t]*#[ \t]*include/ { next }

{
	header = $0
	sub(/^[^<"]*[<"]/, "", header)
	sub(/[>"].*/, "", header)
}

/</ {
	if (!(header in only))
		bad("<" header "> is not on the list of allowed headers")
	else if (FILENAME !~ only[header])
		bad("<" header "> belongs to " only[header])
	next
}

header !~ /^isms\// {
	if (header ~ /\// || (getline line < (folder header)) < 0)
		bad("\"" header "\" is not a private header of this room")
	close(folder header)
	next
}

{
	split(header, part, "/")
	if (room == "top")
		next
	if (!(part[2] in rank))
		bad("no such room: " part[2])
	else if (rank[part[2]] > rank[room])
		bad(room " may not include " part[2])
	other = base_name(header)
	mine = base_name(FILENAME)
	if (room == "modules" && part[2] == "modules" && other in registered &&
	    mine != other && index(mine, other "_") != 1)
		bad("a module may not include the module " other)
}

END { exit failed }
' src/table.c $(find src include \( -name '*.c' -o -name '*.h' \) \
	! -path src/table.c | sort)
