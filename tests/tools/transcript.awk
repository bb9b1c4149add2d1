# transcript.awk - turns a transcript into a shell script (mode=script), and
# the script's output back into a transcript (mode=merge).
#
# The script prints a line "SALT STATUS" behind each command, always after a
# newline of its own, so that output without a final newline shows.

function begin_script()
{
	if (mode == "script")
		print "stamp() { printf '\\n%s %d\\n' '" salt "' $?; }"
}

# Expected against actual: the same, or matched by what stands behind the line.
function matches(want, line,    pattern)
{
	if (want == line)
		return 1
	if (want ~ / \(re\)$/)
		return line ~ ("^(" substr(want, 1, length(want) - 5) ")$")
	if (want !~ / \(glob\)$/)
		return 0
	pattern = substr(want, 1, length(want) - 7)
	gsub(/[][\\.+^$(){}|]/, "\\\\&", pattern)
	gsub(/\*/, ".*", pattern)
	gsub(/\?/, ".", pattern)
	return line ~ ("^" pattern "$")
}

# The output of the next command into output[1..outputs], its status last.
function read_output(    line, last)
{
	outputs = 0
	while ((getline line < actual) > 0) {
		if (index(line, salt " ") == 1) {
			if (outputs && output[outputs] == "")
				outputs--
			else if (outputs)
				output[outputs] = output[outputs] " (no-eol)"
			line = substr(line, length(salt) + 2)
			if (line != 0)
				output[++outputs] = "[" line "]"
			return 1
		}
		output[++outputs] = line
	}
	output[++outputs] = "(the shell did not get here)"
	return 0
}

# Print what came, keeping expected lines that match it.
function settle(    i, j, k, same)
{
	if (!running)
		return
	running = 0
	if (mode == "script") {
		print "stamp"
		return
	}
	read_output()
	# In Markdown nothing can show an empty last line.
	while (markdown && outputs && output[outputs] == "")
		outputs--
	same = outputs == wants
	j = 1
	for (i = 1; i <= outputs; i++) {
		for (k = j; k <= wants && !matches(want[k], output[i]); k++)
			;
		if (k != i)
			same = 0
		if (k > wants) {
			put(output[i], i == outputs)
		} else {
			put(want[k], i == outputs)
			j = k + 1
		}
	}
	if (same)
		passed++
	else
		failed++
}

# An empty line inside an output needs no blanks to be one.
function put(line, last)
{
	print line == "" && !last ? "" : indent line
}

function blanks_out(    i)
{
	for (i = 0; i < blanks; i++)
		if (mode == "merge")
			print ""
	blanks = 0
}

function prose(line)
{
	settle()
	blanks_out()
	if (mode == "merge")
		print line
}

function session_line(line)
{
	if (line ~ /^\$ /) {
		settle()
		blanks_out()
		running = 1
		fresh = 1
		wants = 0
		if (mode == "script")
			print substr(line, 3)
		else
			print indent line
	} else if (running && fresh && line ~ /^> ?/) {
		if (mode == "script")
			print substr(line, 3)
		else
			print indent line
	} else if (running) {
		for (; blanks; blanks--)
			want[++wants] = ""
		fresh = 0
		want[++wants] = line
	} else {
		prose(indent line)
	}
}

BEGIN {
	markdown = ARGV[1] ~ /\.md$/
	indent = markdown ? "" : "  "
	begin_script()
}

markdown && !inside {
	prose($0)
	inside = /^```console$/
	next
}

markdown && /^```$/ {
	prose($0)
	inside = 0
	next
}

# Blank lines belong to the output only when more of it follows.
/^$/ && running {
	fresh = 0
	blanks++
	next
}

markdown {
	session_line($0)
	next
}

/^  / {
	session_line(substr($0, 3))
	next
}

{
	prose($0)
}

END {
	settle()
	blanks_out()
	if (mode == "merge")
		print passed + 0, failed + 0 > sums
}
