/* pack_files.c - the files of a pack as they are: records, settings, texts and
 * evidence; and evidence held against what its record says. */
#include <string.h>
#include <strings.h>

#include "isms/base/file.h"
#include "isms/verbs/cells.h"
#include "pack_internal.h"

/* What became of a file. */
enum taken {
	TAKEN_NOT, /* none is named */
	TAKEN_ABSENT,
	TAKEN_DIFFERS, /* from the sum in its record */
	TAKEN_ALIKE,
	TAKEN_WHOLE /* without a sum to hold it against */
};

static bool is_taken(const struct pack *pack, const char *path)
{
	for (size_t i = pack->archive.files.count; i > 0; i--)
		if (!strcmp(pack->archive.files.items[i - 1].path, path))
			return true;
	return false;
}

/* Text of the file, in the arena; NULL: it is not there. */
static const char *take(struct pack *pack, const char *file, size_t *length,
			struct error *err)
{
	const char *path = pack_path(pack, file);
	const char *bytes = store_text(&pack->source->store, file, length,
				       &pack->context->arena, err);

	if (bytes && !is_taken(pack, path))
		pack_add(pack, path, bytes, *length);
	return bytes;
}

static const char *text_member(const struct record *record, const char *name)
{
	const struct slot *slot = noun_slot(record->noun, name);
	const char *const *member =
		slot ? (const void *)((const char *)record->at + slot->offset)
		     : NULL;

	return member ? *member : NULL;
}

/* -- evidence and texts --------------------------------------------------- */

static enum taken take_named(struct pack *pack, const struct record *record,
			     const char *file)
{
	const char *sum = text_member(record, "sha256");
	struct error none = { 0 };
	const char *bytes = NULL;
	const char *found;
	size_t length;

	if (path_is_safe(file))
		bytes = take(pack, file, &length, &none);
	if (!bytes)
		pack_gap(pack, file,
			 none.fault ? buf_string(&none.text)
				    : "its path leads out of the ISMS");
	error_clear(&none);
	if (!bytes)
		return TAKEN_ABSENT;
	if (!sum)
		return TAKEN_WHOLE;
	found = sha256_hex(&pack->context->arena, bytes, length);
	return strcasecmp(sum, found) ? TAKEN_DIFFERS : TAKEN_ALIKE;
}

/* The files that fields of the record name, such as a policy's text. */
static void take_all_named(struct pack *pack, const struct record *record)
{
	const struct noun *noun = record->noun;

	for (const struct slot *slot = noun_slots(noun); slot->name; slot++) {
		const char *const *file =
			(const void *)((const char *)record->at + slot->offset);

		if (slot->field->kind != FIELD_PATH ||
		    (slot->flags & FIELD_DERIVED) || !*file)
			continue;
		take_named(pack, record, *file);
	}
}

static const struct column evidence_columns[] = {
	{ .name = "id" },
	{ .name = "title" },
	{ .name = "status" },
	{ .name = "file" },
	{ .name = "bytes", .right = true },
	{ .name = "sha256" },
	{ .name = "state" },
};

static void put_state(struct pack *pack, struct cell *cell,
		      const struct record *record, enum taken taken)
{
	static const struct {
		const char *text;
		enum tone tone;
	} states[] = {
		[TAKEN_NOT] = { "elsewhere, see its record", TONE_PLAIN },
		[TAKEN_ABSENT] = { "outside, to be shown", TONE_YELLOW },
		[TAKEN_DIFFERS] = { "in the pack, is not what was recorded",
				    TONE_RED },
		[TAKEN_ALIKE] = { "in the pack, as recorded", TONE_GREEN },
		[TAKEN_WHOLE] = { "in the pack, no sum was recorded",
				  TONE_YELLOW },
	};

	cell_text(&pack->source->report, cell, states[taken].text);
	cell->tone = states[taken].tone;
	if (taken == TAKEN_DIFFERS)
		pack->proofs_bad++;
	if (taken != TAKEN_ABSENT || record_is_ended(record) ||
	    strncmp(text_member(record, "file"), "evidence/", 9) != 0)
		return;
	cell_text(&pack->source->report, cell, "missing");
	cell->tone = TONE_RED;
	pack->proofs_bad++;
}

/* Columns 1 to 5 are fields. */
static void put_evidence(struct pack *pack, size_t block,
			 const struct record *record, enum taken taken)
{
	static const char *const fields[] = { "title", "status", "file", "size",
					      "sha256" };
	struct report *report = &pack->source->report;
	struct cell *cells = report_row(report, block);
	const char *file = text_member(record, "file");

	cell_text(report, &cells[0], record->id);
	cell_link(report, &cells[0], pack_path(pack, record->file));
	for (size_t i = 0; i < ARRAY_SIZE(fields); i++) {
		const struct slot *slot = noun_slot(record->noun, fields[i]);

		if (slot)
			cell_slot(report, &cells[i + 1], record, slot,
				  &pack->source->store.world);
	}
	if (taken > TAKEN_ABSENT)
		cell_link(report, &cells[3], pack_path(pack, file));
	put_state(pack, &cells[6], record, taken);
}

/* Evidence is a register with files and their sums. */
static bool is_evidence(const struct noun *noun)
{
	return noun_slot(noun, "file") && noun_slot(noun, "sha256");
}

static void add_evidence(struct pack *pack, const struct folder *folder,
			 const char *format)
{
	struct report *report = &pack->source->report;
	size_t block;

	pack_begin(pack, format);
	report->kind = folder->noun->name;
	if (!strcmp(format, "html"))
		report_heading(report, 1, "Evidence and its sums");
	block = report_table(report, BLOCK_TABLE, NULL, evidence_columns,
			     ARRAY_SIZE(evidence_columns));
	pack->proofs_bad = 0;
	for (size_t i = 0; i < folder->records.count; i++) {
		const struct record *record = folder->records.items[i];
		const char *file = text_member(record, "file");

		put_evidence(pack, block, record,
			     file ? take_named(pack, record, file) : TAKEN_NOT);
	}
	pack_render(pack, folder->noun->name, format);
}

/* -- all of them ---------------------------------------------------------- */

static bool add_records(struct pack *pack, const struct folder *folder,
			struct error *err)
{
	for (size_t i = 0; i < folder->records.count; i++) {
		const struct record *record = folder->records.items[i];
		size_t length;

		if (!take(pack, record->file, &length, err))
			return false;
		if (!is_evidence(folder->noun))
			take_all_named(pack, record);
	}
	if (folder->records.count && is_evidence(folder->noun)) {
		add_evidence(pack, folder, "html");
		add_evidence(pack, folder, "csv");
	}
	return true;
}

/* Catalogues of our own. */
static bool add_catalogues(struct pack *pack, struct error *err)
{
	struct list names;
	size_t length;

	if (!store_list(&pack->source->store, "framework",
			&pack->context->arena, &names, err))
		return false;
	for (size_t i = 0; i < names.count; i++)
		if (!take(pack,
			  pack_format(pack, "framework/%s", names.items[i]),
			  &length, err))
			return false;
	return true;
}

bool pack_files(struct pack *pack, struct error *err)
{
	struct store *store = &pack->source->store;
	struct error none = { 0 };
	size_t length;

	if (!take(pack, "isms.yaml", &length, err) ||
	    !add_catalogues(pack, err))
		return false;
	take(pack, "allowed_signers", &length, &none);
	error_clear(&none);
	for (size_t i = 0; i < store->folder_count; i++) {
		progress_step(&pack->context->progress, "taking records", i,
			      store->folder_count);
		if (!add_records(pack, &store->folders[i], err))
			return false;
	}
	progress_step(&pack->context->progress, "taking records",
		      store->folder_count, store->folder_count);
	return true;
}
