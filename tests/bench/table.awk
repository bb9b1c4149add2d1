# table.awk - lays the results of races beside the goals, as Markdown.
#
#   awk -F '\t' -v size=N -f table.awk RESULTS GOALS
#
# RESULTS has lines RACE.NAME, rounds, shortest and median time, processor time,
# memory.  The header of tests/bench/goals says what a goal is.

function size_name(number) {
	return number >= 1000 && number % 1000 == 0 ? number / 1000 "k" : number
}

function fill_in(text) {
	gsub(/%N/, size_name(size), text)
	gsub(/%T/, size_name(size / 10), text)
	gsub(/%H/, size_name(size / 100), text)
	return text
}

# Three figures are all that a ratio is good for.
function figure(value,    format) {
	format = value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f"
	return sprintf(format, value)
}

function duration(seconds) {
	return sprintf(seconds < 0.1 ? "%.2f ms" : "%.2f s",
		seconds < 0.1 ? seconds * 1000 : seconds)
}

# The figure of a goal, or nothing when one of its sides did not run.
function measure(what,    side) {
	split(what, side, " ")
	if (!(side[1] in time))
		return ""
	if (side[2] == "MiB")
		return memory[side[1]] / 1024
	if (!(side[3] in time))
		return ""
	if (side[2] == "exponent")
		return log(time[side[1]] / time[side[3]]) / log(side[4])
	return time[side[1]] / time[side[3]]
}

# The same ratio by processor time, which a busy machine changes less.
function by_processor(what,    side) {
	split(what, side, " ")
	if (side[2] != "/" || !cpu[side[3]])
		return ""
	return figure(cpu[side[1]] / cpu[side[3]])
}

function print_goal(    value, bound, met) {
	value = measure($3)
	if (value == "")
		return
	split($4, bound, " ")
	met = bound[1] == "at" ? value >= bound[3] : value <= bound[2]
	all++
	missed += !met
	if (all == 1)
		print "| operation | against | goal | measured | | processor |\n" \
			"|---|---|---|---|---|---|"
	printf "| %s | %s | %s | %s | %s | %s |\n", fill_in($1), fill_in($2),
		$4, figure(value), met ? "met" : "**missed**",
		by_processor($3)
}

FNR == NR {
	order[++count] = $1
	rounds[$1] = $2
	time[$1] = $3
	median[$1] = $4
	cpu[$1] = $5
	memory[$1] = $6
	next
}

/^#/ || !NF { next }
{ print_goal() }

END {
	printf "\n%d goals, %d met, %d missed.\n\n", all, all - missed, missed
	print "| race | program | rounds | shortest | median | processor |" \
		" memory |\n|---|---|---|---|---|---|---|"
	for (i = 1; i <= count; i++) {
		name = order[i]
		split(name, part, ".")
		printf "| %s | %s | %d | %s | %s | %s | %.1f MiB |\n", part[1],
			part[2], rounds[name], duration(time[name]),
			duration(median[name]), duration(cpu[name]),
			memory[name] / 1024
	}
}
