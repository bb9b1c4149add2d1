#!/bin/sh
# history.sh - a repository with a long history, the same every time.
#
#   history.sh COMMITS RECORDS FOLDER
#
# The first commit brings RECORDS risks and a few people; each later one, some
# hours apart, rates five risks anew, and every hundredth adds one and takes
# one away.
set -eu

[ $# -eq 3 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2; }
mkdir "$3"
git init -q -b main "$3"
awk -v commits="$1" -v records="$2" '
# A generator of our own: numbers that no awk version changes.
function draw(below) {
	seed = (seed * 1103515245 + 12345) % 2147483648
	return int(seed / 65536) % below
}

function put(path, text) {
	printf "M 100644 inline %s\ndata %d\n%s\n", path, length(text), text
}

function risk(number,    text) {
	text = "title: Something happens to asset number " number "\n" \
		"owner: PER-" (number % 50 + 1) "\n" \
		"status: " (draw(4) ? "treating" : "accepted") "\n" \
		"cause: Nobody had looked\n" \
		"event: It breaks at night # and on Sundays\n" \
		"current:\n" \
		"  likelihood: " (draw(5) + 1) "\n" \
		"  impact: " (draw(5) + 1) "\n" \
		"  on: 2026-01-05\n" \
		"residual:\n" \
		"  likelihood: " (draw(3) + 1) "\n" \
		"  impact: " (draw(3) + 1) "\n" \
		"treatment:\n" \
		"  option: modify\n" \
		"  plan: Replace it and look after it\n" \
		"review:\n" \
		"  last: 2025-" sprintf("%02d", draw(12) + 1) "-15\n" \
		"tags: [generated]\n"
	put(sprintf("risk/RISK-%06d.yaml", number), text)
}

function commit(text) {
	printf "commit refs/heads/main\n" \
		"committer Ann Example <ann@example.org> %d +0000\n" \
		"data %d\n%s\n", at, length(text), text
	at += 7 * 3600
}

BEGIN {
	seed = 1
	at = 1690000000
	commit("Begin")
	put("isms.yaml", "format: 1\norganisation: Example Ltd\n")
	for (i = 1; i <= 50; i++)
		put("person/PER-" i ".yaml", "title: Person " i "\n" \
			"status: active\n")
	for (i = 1; i <= records; i++)
		risk(i)
	for (n = 2; n <= commits; n++) {
		commit("Change " n)
		for (i = 0; i < 5; i++)
			risk(draw(records) + 1)
		if (n % 100 == 0) {
			risk(records + n)
			printf "D risk/RISK-%06d.yaml\n", n / 100
		}
	}
	print "done"
}' | git -C "$3" -c core.compression=1 fast-import --quiet --done
git -C "$3" repack -qad
git -C "$3" reset -q --hard
