# shellcheck shell=sh disable=SC2154
# formats.sh - part of tests/sweep/hostile.sh: each payload in every field of
# text of every register, in a name, and in settings; then every command that
# reads, in every format.
for format in $formats; do
	# A format of a tree is an error elsewhere, and must be harmless, too.
	sed "s/\$/	--format	$format/" "$scratch/read"
done >"$scratch/every"
# Help and the like are the same in every format.
fresh
attempt "$scratch/every"
lines=$(wc -l <"$scratch/read")
number=0
while IFS= read -r line; do
	number=$((number + 1))
	this=$(printf '%s/%06d' "$scratch/said" $number)
	text=$(printf '%s/%06d.text' "$scratch/said" \
		$(((number - 1) % lines + 1)))
	[ $number -gt "$lines" ] && [ -s "$text" ] &&
		cmp -s "$text" "$this.$(echo "$line" | sed 's/.*	//')" || printf '%s\n' "$line"
done <"$scratch/every" >"$scratch/formats"
sed 's/$/	--raw/' "$scratch/read" | grep '	show	' >>"$scratch/formats"

# Cells that a spreadsheet would compute.
formulas() {
	grep -hP '(^|[,\t])"?[=+@]|(^|[,\t])"?-[^-,"\t]*[^-0-9.,"\t]' \
		"$scratch"/said/*.csv "$scratch"/said/*.tsv |
		grep -v '^[a-z_.,]*$' | head -n 1 | cut -c 1-200
}

# Markup outside of code, and links that run.
markup() {
	sed 's/`[^`]*`//g' "$scratch"/said/*.markdown |
		grep -nP '(?<!\\)<(?!br>)[a-zA-Z!/?]|(?<!\\)\]\((?!https?:)|^``' |
		head -n 1 | cut -c 1-200
}

# Elements that no page of ours has, and addresses that lead away.
elements() {
	cat "$scratch"/said/*.html 2>/dev/null | sed '/http-equiv=/d' |
		grep -niE '<(script|img|iframe|svg|object|embed|form|b|x)[ >/]' |
		head -n 1 | cut -c 1-200
	cat "$scratch"/said/*.html 2>/dev/null | sed '/http-equiv=/d; /^<style>/d' |
		grep -niE '<[^>]*(src|href|on[a-z]+) *= *"[^"]*:' |
		head -n 1 | cut -c 1-200
}

# Rows of a Markdown table have as many cells as its head.
ragged() {
	awk 'FNR == 1 { inside = 0 }
		/^\|/ {
			line = $0
			gsub(/\\./, "", line)
			cells = gsub(/\|/, "", line)
			if (inside && cells != wanted) {
				print substr($0, 1, 200)
				exit
			}
			inside = 1
			wanted = cells
			next
		}
		{ inside = 0 }' "$scratch"/said/*.markdown
}

broken_json() {
	find "$scratch/said" \( -name '*.json' -o -name '*.jsonl' \) -size +0 \
		-exec jq empty {} + 2>&1 >/dev/null | head -n 1
}

judge_formats() {
	for judge in formulas markup elements ragged broken_json; do
		found=$($judge)
		verdict "payload $1: $judge" "$found"
	done
}

sed '/^##/d; /^$/d' "$tables/payloads" >"$scratch/payloads"
while read -r name expected text; do
	payloads=$((payloads + 1))
	[ $((payloads % step)) -eq 0 ] || continue
	printf 'text either text %s\n' "$text" | "$scratch/generate" table \
		"$scratch/text" >/dev/null
	{
		records --arg mode payload \
			--rawfile payload "$scratch/text/text/text"
		jq -n -r --rawfile text "$scratch/text/text/text" '
			{format: 1, organisation: $text,
			 registers: {vessel: {prefix: "VSL", title: $text,
				fields: {flag: {type: "line", help: $text}}}}} |
			tojson | gsub("\\\\"; "\\\\") |
			"payload either isms.yaml " + . + "\\n"'
	} >"$scratch/table"
	generate table "$scratch/cases" <"$scratch/table"
	fresh
	cp -R "$scratch/cases/payload/." "$tree"
	attempt "$scratch/formats"
	verdict "payload $name" "$faults"
	judge_formats "$name"
	# Once more without the settings, so that registers are looked at.
	cp "$base/isms.yaml" "$tree"
	attempt "$scratch/formats"
	verdict "payload $name" "$faults"
	judge_formats "$name"
	"$isms" -C "$tree" check --format short >"$scratch/short" 2>&1
	grep -qE '\[(yaml-|bad-value|bad-setting)' "$scratch/short" &&
		met=refused || met=taken
	verdict "payload $name" "$([ $met = "$expected" ] ||
		echo "is $met: $(grep -m 1 -E '\[(yaml|bad)-' "$scratch/short")")"
done <"$scratch/payloads"
