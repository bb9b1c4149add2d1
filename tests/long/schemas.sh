#!/bin/sh
# schemas.sh - what `check --format sarif` prints is valid by its schema in
# tests/schemas; needs node, and ajv from npm.
set -u
. "$(dirname "$0")/../sweep/tree.sh"

schema=$top/tests/schemas/sarif-schema-2.1.0.json
[ -f "$schema" ] || { echo "skipped: schemas: there is no $schema"; exit 77; }
command -v npm >/dev/null 2>&1 || { echo "skipped: schemas: no npm"; exit 77; }
cd "$scratch" || exit 1
npm install --silent --no-audit --no-fund ajv ajv-formats ajv-draft-04 \
	>/dev/null 2>&1 ||
	{ echo "skipped: schemas: npm cannot install ajv"; exit 77; }

cat >valid.js <<'END'
const Ajv = require("ajv-draft-04");
const read = (file) => JSON.parse(require("fs").readFileSync(file));
const ajv = new Ajv({ strict: false, allErrors: true });
require("ajv-formats")(ajv);
const valid = ajv.compile(read(process.argv[2]));
if (!valid(read(process.argv[3]))) {
	console.log(valid.errors);
	process.exit(1);
}
END

echo "schemas:"
"$isms" -C "$top/registers" check --format sarif >example.sarif 2>err
[ $? -le 1 ] && node valid.js "$schema" example.sarif >wrong 2>&1 && : >wrong
verdict 'check --format sarif' "$(cat wrong err 2>/dev/null)"
finish
