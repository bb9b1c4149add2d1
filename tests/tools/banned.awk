# banned.awk - for tests/lint/banned.sh: what must not be called, and where.

function bad(text)
{
	print FILENAME ":" FNR ": " text
	failed = 1
}

# Calls of any of the names, outside files that match `allowed`.
function ban(names, allowed, why)
{
	bans++
	pattern[bans] = "(^|[^A-Za-z0-9_.>])(" names ") ?\\("
	except[bans] = allowed
	reason[bans] = why
}

BEGIN {
	ban("strcpy|strcat|strncpy|strncat|sprintf|vsprintf|gets", "^$",
		"writes past an end; use struct buf")
	ban("strtok|strtok_r|atoi|atol|atoll|atof", "^$",
		"use number_parse and spans")
	ban("gmtime|localtime|ctime|asctime|gmtime_r|localtime_r|mktime",
		"^$", "use base/date")
	ban("setlocale|uselocale", "^$", "output must not hang on the locale")
	ban("malloc|calloc|realloc|reallocarray|free|strdup|strndup|asprintf|" \
		"vasprintf", "^src/base/memory[.]c$|^tests/", "use base/memory")
	ban("system|popen|wordexp|tmpnam|tempnam|mktemp", "^tests/",
		"hands text to a shell, or races")
	ban("fork|vfork|exec[lv]p?e?|posix_spawnp?",
		"^src/store/(history|git)[.]c$|^src/run/|" \
		"^src/cli/(terminal|pager)[.]c$|^tests/", "starts a program")
	ban("time|clock_gettime|gettimeofday",
		"^src/base/date[.]c$|^src/store/(lock|workers)[.]c$|" \
		"^src/cli/terminal[.]c$|^tests/",
		"the clock is date_now()")
	ban("exit|_exit|abort|quick_exit", "^src/base/memory[.]c$|^tests/",
		"return an error")
	ban("isatty|tcgetattr|ioctl", "^src/cli/|^tests/",
		"the screen is cli's")
	ban("printf|puts|putchar|perror",
		"^src/main[.]c$|^src/cli/|^tests/",
		"results go to context->out or a report")
	ban("getenv|fopen|open|openat|creat",
		"^src/(base|store|run|cli|exchange|verbs|main)|^tests/",
		"this room knows no files and no environment")
}

{
	line = strip($0)
}

line ~ /^[ \t]*#/ {
	next
}

{
	for (i = 1; i <= bans; i++)
		if (FILENAME !~ except[i] && match(line, pattern[i])) {
			name = substr(line, RSTART, RLENGTH)
			gsub(/[^A-Za-z0-9_]/, "", name)
			bad(name "(): " reason[i])
		}
}

line ~ /(if|while) \(.*[^=!<>+*\/|&^%-]=[^=]/ && line !~ /\{ ?[.]/ {
	bad("an assignment in a condition")
}

FILENAME ~ /^src/ && line ~ /^(static )?[a-z].*(=|;|\])/ &&
line !~ /^(static )?(inline )?[^=;]*\(/ &&
line !~ /const|^(typedef|extern|enum|struct [a-z_]+;)/ {
	bad("a mutable global; hand it down in struct context")
}

END {
	exit failed
}
