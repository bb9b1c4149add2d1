#!/bin/sh
# schemas.sh - `isms NOUN schema --json` is a JSON Schema that accepts each
# record of the example and refuses a broken one, and what `isms check` writes
# for other programs is what their schemas want; needs node, ajv and yaml from
# npm, and xmllint.
set -u
. "$(dirname "$0")/../sweep/tree.sh"

command -v npm >/dev/null 2>&1 || { echo "skipped: schemas: no npm"; exit 77; }
cd "$scratch" || exit 1
npm install --silent --no-audit --no-fund ajv ajv-formats yaml ajv-draft-04 \
	>/dev/null 2>&1 ||
	{ echo "skipped: schemas: npm cannot install ajv"; exit 77; }

# Says which of the files are not valid; with "bad", which wrongly are.
cat >valid.js <<'END'
const Ajv = require("ajv/dist/2020");
const fs = require("fs");
const YAML = require("yaml");
const [schema, want, ...files] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
require("ajv-formats")(ajv);
const valid = ajv.compile(JSON.parse(fs.readFileSync(schema)));
for (const file of files)
	if (valid(YAML.parse(fs.readFileSync(file, "utf8"))) !== (want === "good"))
		console.log(file, JSON.stringify(valid.errors));
END

echo "schemas:"
cp -R "$top/registers" example
nouns=$(grep -o '&[a-z_]*_module\b' "$top/src/table.c" |
	sed 's/^&//; s/_module$//')
for noun in $nouns; do
	"$isms" -C example "$noun" schema --json >"$noun.json" 2>err
	if [ -d "example/$noun" ]; then
		set -- example/"$noun"/*.yaml
	else
		set -- "example/$noun.yaml"
	fi
	node valid.js "$noun.json" good "$@" >wrong 2>&1
	verdict "$noun: the example's records" "$(cat wrong err)"
	printf 'titel: a\nstatus: flying\nowner: [a]\n' >broken.yaml
	node valid.js "$noun.json" bad broken.yaml >wrong 2>&1
	verdict "$noun: a broken record" "$(cat wrong)"
done

# -- problems for other programs ----------------------------------------------

cat >sarif.js <<'END'
const Ajv = require("ajv-draft-04");
const fs = require("fs");
const [schema, file] = process.argv.slice(2);
const ajv = new Ajv({ allErrors: true, strict: false });
require("ajv-formats")(ajv);
const valid = ajv.compile(JSON.parse(fs.readFileSync(schema)));
if (!valid(JSON.parse(fs.readFileSync(file, "utf8"))))
	console.log(JSON.stringify(valid.errors));
END

# Everything that can be wrong at once, and nothing.
mkdir -p hostile
cp -R "$top"/tests/check/*/bad/. hostile
printf 'title: "<b>]]>&amp;\\u2028"\nowner: PER-%%0a::error::\n' \
	>'hostile/risk/RISK-MARKUP.yaml'
for folder in example hostile; do
	for format in sarif junit; do
		"$isms" -C $folder check --format $format >$folder.$format
	done
	verdict "$folder: SARIF" "$(node sarif.js \
		"$top/tests/schemas/sarif-schema-2.1.0.json" $folder.sarif 2>&1)"
	if command -v xmllint >/dev/null 2>&1; then
		verdict "$folder: JUnit" "$(xmllint --noout --schema \
			"$top/tests/schemas/JUnit.xsd" $folder.junit 2>&1 |
			grep -v ' validates$')"
	else
		echo 'skipped: schemas: no xmllint'
	fi
done
grep -q ruleId hostile.sarif || verdict 'hostile' 'has no problem'
sed -i 's/"message"/"massage"/' hostile.sarif
verdict 'a broken SARIF is refused' "$(node sarif.js \
	"$top/tests/schemas/sarif-schema-2.1.0.json" hostile.sarif 2>&1 |
	grep -q required || echo 'it is taken')"
finish
