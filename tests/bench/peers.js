// peers.js - the work of isms as a short program with js-yaml would do it.
//
//   peers.js check ROOT     required fields, choices, references
//   peers.js filter ROOT    ids of the risks in treatment
'use strict';
const fs = require('fs');
const path = require('path');
const yaml = require('js-yaml');

const statuses = new Set(['identified', 'assessed', 'treating', 'accepted',
	'closed']);

function* readFolder(folder) {
	for (const name of fs.readdirSync(folder)) {
		const text = fs.readFileSync(path.join(folder, name), 'utf8');
		yield [name.slice(0, -5), yaml.load(text)];
	}
}

function check(root) {
	const known = new Set();
	const references = [];
	let missing = 0;
	let bad = 0;
	for (const noun of ['asset', 'control', 'person', 'risk']) {
		for (const [name, record] of readFolder(path.join(root, noun))) {
			known.add(name);
			missing += !record.title + !record.status;
			if (record.owner)
				references.push(record.owner);
			references.push(...(record.depends_on || []));
			if (noun !== 'risk')
				continue;
			bad += !statuses.has(record.status);
			references.push(...record.assets);
			references.push(...record.treatment.controls);
		}
	}
	const dangling = references.filter((name) => !known.has(name)).length;
	console.log(`missing-field ${missing}`);
	console.log(`bad-value ${bad}`);
	console.log(`dangling-reference ${dangling}`);
}

function filter(root) {
	const found = [];
	for (const [name, record] of readFolder(path.join(root, 'risk')))
		if (record.status === 'treating')
			found.push(name);
	console.log(found.join('\n'));
}

({ check, filter })[process.argv[2]](process.argv[3]);
