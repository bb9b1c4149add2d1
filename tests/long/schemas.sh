#!/bin/sh
# schemas.sh - `isms NOUN schema --json` is a JSON Schema that accepts each
# record of the example and refuses a broken one, and what `isms check` writes
# and `isms framework export` write for other programs is what their schemas
# want; needs node, ajv and yaml from npm, and xmllint.
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

# -- frameworks ---------------------------------------------------------------

cat >oscal.js <<'END'
const Ajv = require("ajv");
const fs = require("fs");
const [schema, ...files] = process.argv.slice(2);
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: true });
require("ajv-formats")(ajv);
const valid = ajv.compile(JSON.parse(fs.readFileSync(schema)));
for (const file of files)
	if (!valid(JSON.parse(fs.readFileSync(file, "utf8"))))
		console.log(file, JSON.stringify(valid.errors.slice(0, 3)));
END

# Those built in, one made of all that a library can have, a large one, and one
# with ids, names and texts that OSCAL has no place for.
cp "$top"/tests/exchange/*.yaml "$top"/tests/exchange/*.json .
"$top/tests/exchange/generate" oscal 600 >large.json
for file in library.yaml catalog.json profile.json large.json; do
	"$isms" -C example framework import $file --yes >/dev/null 2>&1
done
mkdir -p example/framework
cat >example/framework/odd.yaml <<'END'
kind: catalogue
title: |
  Odd
  indeed
version: ' '
levels: [none, some]
groups: {'a b': 'a  b'}
requirements:
  '1': {title: One}
  '1 (a)': {in: '1', title: 'a: b', 'my note': x, list: [y], 1.5: z}
  '1/a': {title: '', text: "  x\n\ty\n", note: "a\nb", assess: no}
  ä: {in: '1/a', title: Ä, assess: yes, e: ''}
END
for file in $(grep -l '^kind: catalogue' "$top"/src/framework/catalogue/* \
	example/framework/*); do
	name=$(basename "$file" .yaml)
	"$isms" -C example framework export "$name" --format oscal \
		>"$name.oscal" 2>&1
	verdict "$name: OSCAL" "$(node oscal.js \
		"$top/tests/schemas/oscal_catalog_schema.json" \
		"$name.oscal" 2>&1)"
done
sed -i 's/"title"/"titel"/' bsi.oscal
verdict 'a broken catalog is refused' "$(node oscal.js \
	"$top/tests/schemas/oscal_catalog_schema.json" bsi.oscal 2>&1 |
	grep -q required || echo 'it is taken')"
finish
