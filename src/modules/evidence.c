/* evidence.c - what proves that the ISMS works as it says (ISO/IEC 27001:2022,
 * 7.5, 9.1, A.5.28). */
#include "isms/modules/evidence.h"

#include <string.h>

#include <unistd.h>

#include "evidence_internal.h"
#include "isms/store/attached.h"
#include "isms/model/rows.h"

bool evidence_is_inside(const struct evidence *evidence)
{
	return evidence->file && !strncmp(evidence->file, attached_folder,
					  strlen(attached_folder));
}

struct date evidence_expires(const struct evidence *evidence)
{
	struct duration fresh = evidence->fresh_for;
	struct date from = evidence->period.to;

	if (date_is_set(evidence->valid_until))
		return evidence->valid_until;
	if (!date_is_set(from))
		from = evidence->collected.on;
	if (fresh.unit == DURATION_NONE) {
		fresh.count = 12;
		fresh.unit = DURATION_MONTHS;
	}
	return date_is_set(from) ? date_add(from, fresh) : from;
}

static bool expires(const void *base, const struct record *record,
		    const struct world *world, void *member)
{
	struct date *date = member;

	(void)record;
	(void)world;
	*date = evidence_expires(base);
	return date_is_set(*date);
}

/* -- the table ------------------------------------------------------------ */

static const struct field collected_fields[] = {
	DATE(collected, on, FIELD_REQUIRED, "when"),
	REF(collected, by, "person role", 0, "who collected it"), END_OF_FIELDS
};

static const struct field period_fields[] = {
	DATE(period, from, 0, "first day it tells of"),
	DATE(period, to, 0, "last day it tells of"), END_OF_FIELDS
};

static const struct field custody_fields[] = {
	DATE(custody, on, FIELD_REQUIRED, "when"),
	REF(custody, by, "person role", 0, "who held it from then on"),
	LINE(custody, what, FIELD_REQUIRED, "what happened, such as copied"),
	END_OF_FIELDS
};

static const struct choice evidence_states[] = {
	{ "current", "proves something", "superseded disposed", false },
	{ "superseded", "newer evidence took its place", "current disposed",
	  true },
	{ "disposed", "past its retention; the file is gone", "", true },
	{ NULL, NULL, NULL, false },
};

static const struct field evidence_fields[] = {
	FILEPATH(evidence, file, 0,
		 "in evidence/files/, or a path below the folder outside"),
	URL(evidence, url, 0, "where it is, when it is no file"),
	LINE(evidence, sha256, 0, "SHA-256 of the file"),
	NUMBER(evidence, size, 0, 9e15, 0, "bytes of the file"),
	GROUP(evidence, collected, collected_fields, struct collected,
	      FIELD_REQUIRED, "how it came here"),
	GROUP(evidence, period, period_fields, struct period, 0,
	      "the time it tells of"),
	DATE(evidence, valid_until, 0, "last day on which it proves something"),
	DURATION(evidence, fresh_for, 0,
		 "without valid_until: so long after period.to or "
		 "collected.on; 12 months without it"),
	CITES(evidence, supports, FIELD_PAST,
	      "what it proves: controls, requirements, audits and others"),
	GROUPS(evidence, custody, custody_fields, struct custody, "on", 0,
	       "who had it in hand, and what was done"),
	STEADY("expires", FIELD_DATE, expires,
	       "last day on which it proves something", .item = 0),
	END_OF_FIELDS
};

static const char *const evidence_columns[] = {
	"title", "status", "file", "collected.on", "expires", "supports", NULL
};

static const struct schema evidence_schema = {
	.noun = "evidence",
	.plural = "evidence",
	.prefix = "EVD",
	.summary = "what proves that something is as it should be",
	.clause = "7.5, 9.1, A.5.28",
	.group = "Check",
	.size = sizeof(struct evidence),
	.fields = evidence_fields,
	.states = evidence_states,
	.columns = evidence_columns,
	.example = "title=\"Ticket 4711\" url=https://example.org/4711 "
		   "collected.on=today supports=CTL-MFA",
};

/* -- rules ---------------------------------------------------------------- */

static void check_size(const struct checking *checking,
		       const struct record *record, uint64_t size, int file)
{
	const struct evidence *evidence = record->at;
	char oid[DIGEST_LENGTH + 1];

	if (attached_is_pointer(file, size, oid))
		check_add(checking, record, PROBLEM_EVIDENCE_MISSING, "file",
			  "is only a Git LFS pointer to the file")
			->hint = "`git lfs pull` brings the file itself.";
	else if (evidence->size.set && (double)size != evidence->size.value)
		check_add(checking, record, PROBLEM_EVIDENCE_CHANGED, "size",
			  "the file has %llu bytes now",
			  (unsigned long long)size);
}

/* Its presence and size; the bytes are for `evidence verify`. */
static void check_file(const struct checking *checking,
		       const struct record *record)
{
	const struct evidence *evidence = record->at;
	const struct store *store = checking->world->store;
	uint64_t size = 0;
	int file = -1;

	if (!evidence_is_inside(evidence) || store->at)
		return;
	switch (attached_open(store->root, evidence->file, &file, &size)) {
	case FOUND_FILE:
		check_size(checking, record, size, file);
		close(file);
		break;
	case FOUND_NOTHING:
		check_add(checking, record, PROBLEM_EVIDENCE_MISSING, "file",
			  "the file is not there");
		break;
	case FOUND_OTHER:
		check_add(checking, record, PROBLEM_EVIDENCE_MISSING, "file",
			  "is no regular file");
		break;
	case FOUND_REFUSED:
		check_add(checking, record, PROBLEM_EVIDENCE_MISSING, "file",
			  "the file cannot be opened");
		break;
	}
}

static void check_digest(const struct checking *checking,
			 const struct record *record)
{
	const struct evidence *evidence = record->at;

	if (evidence->sha256 && !digest_is_valid(evidence->sha256))
		check_add(checking, record, PROBLEM_BAD_VALUE, "sha256",
			  "sha256 is not 64 hexadecimal digits");
	if (evidence->file && (!evidence->sha256 || !evidence->size.set))
		check_add(checking, record, PROBLEM_EVIDENCE_UNDIGESTED, "file",
			  "the file has no %s here",
			  evidence->sha256 ? "size" : "digest");
}

/* Records, and addresses of requirements: what else it may be proves nothing.
 */
static void check_supports(const struct checking *checking,
			   const struct record *record)
{
	const struct evidence *evidence = record->at;
	struct store *store = checking->world->store;

	if (!evidence->supports.count)
		check_add(checking, record, PROBLEM_EVIDENCE_UNLINKED, NULL,
			  "supports nothing");
	for (size_t i = 0; i < evidence->supports.count; i++) {
		const char *item = evidence->supports.items[i];

		if (!strchr(item, '/') && !store_folder_of(store, item))
			check_add(checking, record, PROBLEM_EVIDENCE_UNLINKED,
				  arena_format(checking->world->arena,
					       "supports[%zu]", i),
				  "'%s' is neither a record nor the address of "
				  "a requirement",
				  item);
	}
}

static void evidence_check(const struct checking *checking,
			   const struct record *record)
{
	const struct evidence *evidence = record->at;
	struct date last = evidence_expires(evidence);

	if (record_is_ended(record))
		return;
	if (!evidence->file && !evidence->url)
		check_add(checking, record, PROBLEM_EVIDENCE_MISSING, NULL,
			  "has neither file nor url");
	check_digest(checking, record);
	check_file(checking, record);
	if (date_is_set(last) && date_compare(last, checking->world->today) < 0)
		check_add(checking, record, PROBLEM_EVIDENCE_EXPIRED,
			  date_is_set(evidence->valid_until) ? "valid_until"
							     : "collected",
			  "proves nothing since %04d-%02d-%02d", last.year,
			  last.month, last.day);
	check_supports(checking, record);
}

static void claim_files(const struct folder *folder, struct map *claimed)
{
	for (size_t i = 0; i < folder->records.count; i++) {
		const struct evidence *evidence = folder->records.items[i]->at;

		if (evidence->file)
			map_put(claimed, evidence->file, (void *)evidence);
	}
}

/* Files that no record tells of. */
static void evidence_check_all(const struct checking *checking)
{
	struct store *store = checking->world->store;
	struct map claimed = { 0 };
	struct arena scratch = { 0 };
	struct list files = { 0 };

	if (store->at)
		return;
	claim_files(store_folder(store, "evidence"), &claimed);
	attached_list(store, &scratch, &files);
	for (size_t i = 0; i < files.count; i++) {
		struct problem *problem;

		if (map_get(&claimed, files.items[i]))
			continue;
		problem = problem_add(checking->problems,
				      PROBLEM_EVIDENCE_UNRECORDED,
				      files.items[i], "no record tells of it");
		problem->line = 1;
		problem->column = 1;
		problem->width = 1;
	}
	map_clear(&claimed);
	arena_clear(&scratch);
}

static void evidence_due(const struct record *record, const struct world *world,
			 struct due_list *list)
{
	(void)world;
	due_add(list, record, evidence_expires(record->at), "expiry");
}

static bool is_expired(const struct record *record, const struct world *world)
{
	struct date last = evidence_expires(record->at);

	return !record_is_ended(record) && date_is_set(last) &&
	       date_compare(last, world->today) < 0;
}

static bool is_outside(const struct record *record, const struct world *world)
{
	const struct evidence *evidence = record->at;

	(void)world;
	return evidence->file && !evidence_is_inside(evidence);
}

static const struct tag evidence_tags[] = {
	{ "expired", "proves nothing any more", is_expired },
	{ "outside", "its file is kept outside the ISMS", is_outside },
	{ NULL, NULL, NULL },
};

const struct module evidence_module = {
	.schema = &evidence_schema,
	.verbs = evidence_verbs,
	.tags = evidence_tags,
	.check = evidence_check,
	.check_all = evidence_check_all,
	.due = evidence_due,
};
