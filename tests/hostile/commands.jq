# commands.jq - from `isms help --list --format json` to command lines in the
# form that attempt.c reads, so that a new command needs nothing here.
#
#   --argjson nouns '[{"noun":"risk","id":"RISK-A"}]'   id "": has one record
#   --argjson reports '["summary"]'
#   --arg mode  plain: every command once, and once with each of its options
#               read:  commands that do not write, once
#               holes: every command with @HOLE@ for one of its words in turn

# What stands for a word of the usage.  A word not listed is "x": the command
# then says what is wrong with that, which is as good for most of the tests.
def values($noun):
	{
		"ID": (if $noun.id == "" then "RISK-A" else $noun.id end),
		"OLD": $noun.id, "NEW": (($noun.id | split("-")[0]) + "-NEW"),
		"ID,ID": "CTL-OLD", "PERSON": "PER-A", "ROLE": "ROL-A",
		"FIELD": "title", "LIST": "id,title", "TERM": "title~Fire",
		"TEXT": "Fire", "WORD": "risk.title", "NOUN": "risk",
		"COMMAND": "risk", "VERB": "list", "CHECK": "review-overdue",
		"REPORT": "summary", "FILE": "import.csv", "DIR": "made",
		"DATE": "2027-01-31", "NUMBER": "3", "LEVEL": "3",
		"STAGE": "inherent", "RESULT": "pass", "OPTION": "modify",
		"METHOD": "test", "MONEY": "5 EUR", "STATE": "closed",
		"SEVERITY": "error", "PRESET": "product-5x5", "FIELD=VALUE":
		"title=Changed", "DIMENSION": "financial", "REV": "HEAD",
		"DEPTH": "3", "COLUMN": "title"
	};

# "[ID...]", "option=OPTION", "bash|zsh|fish", "DIMENSION=LEVEL".
def value($noun):
	gsub("[][.]"; "") as $word |
	values($noun) as $values |
	$values[$word] //
	(if ($word | test("=")) then
		($word | split("=")) as $pair |
		($values[$pair[0]] // $pair[0]) + "=" + ($values[$pair[1]] // "x")
	elif ($word | test("[|]")) then
		($word | split("|")[0]) as $first | $values[$first] // $first
	else "x" end);

# With @HOLE@ in it, when a name from outside may stand there.  DIR is where
# init writes: whoever names it means it.
def hole:
	gsub("[][.]"; "") as $word |
	if $word == "DIR" then empty
	elif ($word | test("=")) then ($word | split("=")[0]) + "=@HOLE@"
	elif ($word | test("^[A-Z]")) then "@HOLE@"
	else empty end;

def words: [.operands | split(" ")[] | select(. != "")];

def option($noun): split("=") as $pair |
	if $pair[1] then $pair[0] + "=" + ($pair[1] | value($noun)) else . end;

# Options without which nothing happens.
def needed($noun): [.options[] | select(test("=PERSON$")) | option($noun)];

def full($noun): . as $row | [words[] | value($noun)] + needed($noun);

def lines($noun; $name):
	. as $row | full($noun) as $full |
	if $mode == "holes" then
		(words | to_entries[] | . as $word | ($word.value | hole) as $hole |
			[$row | words[] | value($noun)] | .[$word.key] = $hole |
			$name + . + ($row | needed($noun))),
		($row.options[] | select(test("=")) | split("=") |
			select(.[1] != "DIR" and .[1] != "FILE") |
			$name + $full + [.[0] + "=@HOLE@"])
	elif $mode == "read" then
		$name + $full | select($row.writes | not)
	else
		$name + $full,
		($row.options[] | $name + $full + [option($noun)])
	end;

.records[] | .operands //= "" | .options //= [] | . as $row | (.command | split(" ")) as $name |
if $name[0] == "NOUN" then
	$nouns[] | . as $noun |
	$row | lines($noun; [$noun.noun] + $name[1:])
elif $row.command == "report" then
	$reports[] | . as $report | $row | .operands = "" |
	lines({"id": ""}; ["report", $report])
else
	($nouns[] | select(.noun == $name[0])) // {"id": "RISK-A"} |
	. as $noun | $row | lines($noun; $name)
end |
map(gsub("\\\\"; "\\\\")) | join("\t")
