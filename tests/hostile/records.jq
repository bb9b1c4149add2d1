# records.jq - from "NAME KIND" lines of a register (fields.awk) to hostile
# records, as lines of the table that generate.c reads.  JSON is YAML.
#
#   -R -n --arg noun risk --arg id RISK-A --arg status identified
#   --arg mode     wrong: each field in shapes that do not fit
#                  payload: every field of text holds $payload
#   --arg payload  TEXT

def fields: [inputs | split("\t") | {path: (.[0] | split(".")), kind: .[1]}];

def whole: {title: "x"} +
	(if $status == "" then {} else {status: $status} end);

def file($number):
	if $id == "" then $noun + ".yaml"
	else $noun + "/" + ($id | split("-")[0]) + "-H" + $number + ".yaml" end;

def row($name; $verdict; $number; $ascii):
	"\($name)\t\($verdict)\t\(file($number))\t\(
		(if $ascii then @json else tojson end) | gsub("\\\\"; "\\\\"))\\n";

# A register of one record has a file for each case, the others many.
def name($shape; $field):
	"\($noun)-\($shape)" + if $id == "" then "-" + ($field | join("-")) else "" end;

def shapes: [
	["map", "refused", {"no such key": {"b": "c"}}],
	["list-in-list", "refused", [["x"]]],
	["escape", "refused", "\u001b[2J"],
	["bidi", "refused", "\u202ex"],
	["number-huge", "either", 99999999999999999999],
	["number-small", "either", -1],
	["list-empty", "either", []],
	["words", "either", "no such thing"],
	["path", "either", "../../../../etc/passwd"],
	["date-far", "either", "9999-12-31"],
	["format", "either", "%s%n%1000000d"]
];

def is_text: test("^(list of )?(line|text|cite)$");

fields as $fields |
if $mode == "wrong" then
	shapes[] as $shape | $fields | to_entries[] |
	select(.value.path != ["status"]) |
	.key as $number | .value.path as $path |
	whole | setpath($path; $shape[2]) |
	row(name($shape[0]; $path); $shape[1]; $number | tostring; false)
else
	reduce ($fields[] | select(.kind | is_text)) as $field (whole;
		setpath($field.path;
			if $field.kind | test("^list") then [$payload] else $payload end)) |
	# approvals would be wrong without the rest, a sum is no text
	delpaths([paths | select(.[-1] | IN("approval", "acceptance", "sha256"))]) |
	row("payload"; "either"; ""; false)
end
