# sizes.awk - for tests/lint/sizes.sh: measures functions and files.  Relies on
# the layout of .clang-format: a function's braces stand in the first column.

function bad(line, text)
{
	print FILENAME ":" line ": " text
	failed = 1
}

# The number of parameters in "name(int a, int (*b)(int, int))".
function parameters(text,    i, c, depth, count)
{
	sub(/^[^(]*\(/, "", text)
	if (text ~ /^(void)?\)/)
		return 0
	count = 1
	for (i = 1; i <= length(text); i++) {
		c = substr(text, i, 1)
		if (c == "(")
			depth++
		else if (c == ")" && depth-- == 0)
			break
		else if (c == "," && depth == 0)
			count++
	}
	return count - (text ~ /, [.][.][.][)]/)
}

FNR == 1 {
	generated = 0
	head = ""
}

FNR <= 3 && /[Gg]enerated by/ {
	generated = 1
}

generated {
	next
}

FNR == 501 {
	bad(FNR, "more than 500 lines")
}

{
	line = strip($0)
}

# A table of rows inside a function does not make the function longer.
start && line ~ /^\t.*= {$/ {
	table = FNR
}

table && line ~ /^\t+};$/ {
	rows += FNR - table + 1
	table = 0
}

/^{/ {
	start = FNR
	table = rows = 0
	if (parameters(head) > 6)
		bad(FNR - 1, parameters(head) " parameters, allowed 5 and the error")
}

/^}/ && start {
	size = FNR - start + 1 - rows
	if (size > 60)
		bad(start, size " lines in a function, allowed 60")
	start = 0
}

line ~ /^[ \t]*$/ || line ~ /[;}][ \t]*$/ || line ~ /^#/ {
	head = ""
	next
}

{
	head = head line " "
}

END {
	exit failed
}
