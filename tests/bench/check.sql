-- check.sql - the work of isms as sqlite3 does it over CSV: required fields,
-- choices, references, count by level.  Reads ./risk.csv and its kin.
.mode csv
.import risk.csv risk
.import asset.csv known
.import control.csv known
.import person.csv known
CREATE INDEX known_id ON known (id);
SELECT 'missing-field', count(*) FROM risk WHERE title = '' OR status = '';
SELECT 'bad-value', count(*) FROM risk WHERE status NOT IN
	('identified', 'assessed', 'treating', 'accepted', 'closed');
SELECT 'dangling-reference', count(*) FROM (
	SELECT owner AS id FROM risk
	UNION ALL
	SELECT value FROM risk,
		json_each('["' || replace(assets, '; ', '","') || '"]')
	UNION ALL
	SELECT value FROM risk,
		json_each('["' || replace("treatment.controls", '; ', '","')
			|| '"]'))
	WHERE id NOT IN (SELECT id FROM known);
SELECT "inherent.likelihood" * "inherent.impact" AS level, count(*)
	FROM risk GROUP BY level ORDER BY level;
