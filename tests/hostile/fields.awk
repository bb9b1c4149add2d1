# fields.awk - from what `isms NOUN schema` prints to lines "NAME KIND": fields
# that a file may hold, and no parts of lists of groups.
/^  [a-z]/ {
	name = $1
}

/\([^()]*\)$/ && name !~ /\[\]/ {
	kind = $0
	sub(/.*\(/, "", kind)
	sub(/\)$/, "", kind)
	if (kind !~ /computed/) {
		sub(/,.*/, "", kind)
		print name "\t" kind
	}
	name = "[]"
}
