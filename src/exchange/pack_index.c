/* pack_index.c - the first page of a pack, and what it is in pack.json. */
#include <string.h>

#include "isms/cli/run.h"
#include "isms/out/json_text.h"
#include "isms/reports/reports.h"
#include "isms/verbs/cells.h"
#include "pack_internal.h"

/* -- the head ------------------------------------------------------------- */

static const struct column head_columns[] = {
	{ .name = "organisation" },
	{ .name = "scope" },
	{ .name = "version", .title = "version of the scope" },
	{ .name = "approved_by", .title = "approved by" },
	{ .name = "approved_on", .title = "approved on" },
	{ .name = "frameworks" },
	{ .name = "audit" },
	{ .name = "documents", .title = "mandatory documents" },
	{ .name = "commit" },
	{ .name = "committed" },
	{ .name = "today", .title = "as of" },
	{ .name = "isms", .title = "made by" },
	{ .name = "work_tree", .title = "not committed" },
};

static void put_scope(struct pack *pack, struct cell *cells)
{
	static const char *const fields[] = { "statement", "version",
					      "approval.by", "approval.on" };
	struct context *source = pack->source;
	const struct record *scope = store_find(&source->store, "scope", NULL);

	for (size_t i = 0; scope && i < ARRAY_SIZE(fields); i++) {
		const struct slot *slot = noun_slot(scope->noun, fields[i]);

		if (slot)
			cell_slot(&source->report, &cells[i], scope, slot,
				  &source->store.world);
	}
}

static void put_frameworks(struct pack *pack, struct cell *cell)
{
	const struct list *names = &pack->source->store.settings.frameworks;
	struct buf text = { 0 };

	for (size_t i = 0; !pack->framework && i < names->count; i++)
		buf_format(&text, "%s%s", i ? ", " : "", names->items[i]);
	cell_text(&pack->source->report, cell,
		  pack->framework ? pack->framework : buf_string(&text));
	buf_clear(&text);
}

static void put_head(struct pack *pack)
{
	struct context *source = pack->source;
	struct report *report = &source->report;
	size_t block = report_table(report, BLOCK_FIELDS, "pack", head_columns,
				    ARRAY_SIZE(head_columns));
	struct cell *cells = report_row(report, block);
	struct buf committed = { 0 };

	cell_text(report, &cells[0], source->store.settings.organisation);
	put_scope(pack, &cells[1]);
	put_frameworks(pack, &cells[5]);
	if (pack->audit) {
		cell_format(report, &cells[6], "%s, %s", pack->audit->id,
			    record_title(pack->audit));
		cell_link(report, &cells[6],
			  pack_path(pack, pack->audit->file));
	}
	cell_format(report, &cells[7], "%zu/%zu present",
		    pack->documents->present, pack->documents->wanted);
	cell_link(report, &cells[7], "reports/documents.html");
	cell_text(report, &cells[8], pack->commit ? pack->commit : "none");
	if (pack->commit) {
		instant_format(pack->archive.time, &committed);
		cell_text(report, &cells[9], buf_string(&committed));
	}
	cell_text(report, &cells[10], date_text(source, source->today));
	cell_format(report, &cells[11], "isms %s", source->program->version);
	if (pack->dirty) {
		cell_format(report, &cells[12],
			    "%zu files differ from the commit, see pack.json",
			    pack->changed.count);
		cells[12].tone = TONE_RED;
	}
	buf_clear(&committed);
}

/* -- what there is -------------------------------------------------------- */

static void put_link(struct report *report, struct cell *cell,
		     const struct pack_page *page, const char *ending)
{
	struct buf link = { 0 };

	buf_format(&link, "%s.%s", page->path, ending);
	cell_text(report, cell, ending);
	cell_link(report, cell, buf_string(&link));
	buf_clear(&link);
}

static void put_pages(struct report *report, const char *title,
		      const struct pack_page *pages, size_t count)
{
	static const struct column columns[] = {
		{ .name = "page" },
		{ .name = "what" },
		{ .name = "table" },
		{ .name = "data" },
	};
	size_t block;

	report_heading(report, 2, title);
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     count && pages->json ? 4 : 3);
	for (size_t i = 0; i < count; i++) {
		struct cell *cells = report_row(report, block);

		put_link(report, &cells[0], &pages[i], "html");
		cell_text(report, &cells[0], pages[i].name);
		cell_text(report, &cells[1], pages[i].what);
		put_link(report, &cells[2], &pages[i], "csv");
		if (pages[i].json)
			put_link(report, &cells[3], &pages[i], "json");
	}
}

/* Every record with a text of its own: policies. */
static void put_texts(struct pack *pack)
{
	static const struct column columns[] = {
		{ .name = "id" },
		{ .name = "title" },
		{ .name = "status" },
		{ .name = "version" },
		{ .name = "approval.by", .title = "approved by" },
		{ .name = "approval.on", .title = "on" },
		{ .name = "text" },
	};
	struct context *source = pack->source;
	struct report *report = &source->report;
	const struct folder *folder = store_folder(&source->store, "policy");
	size_t block;

	if (!folder || !folder->records.count)
		return;
	report_heading(report, 2, "Policies");
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < folder->records.count; i++) {
		const struct record *record = folder->records.items[i];
		struct cell *cells = report_row(report, block);

		cell_text(report, &cells[0], record->id);
		cell_link(report, &cells[0], pack_path(pack, record->file));
		for (size_t c = 1; c < ARRAY_SIZE(columns); c++) {
			const struct slot *slot =
				noun_slot(folder->noun, columns[c].name);

			if (slot)
				cell_slot(report, &cells[c], record, slot,
					  &source->store.world);
		}
		if (cells[6].kind == CELL_TEXT)
			cell_link(report, &cells[6],
				  pack_path(pack, cells[6].text));
	}
}

static void put_gaps(struct pack *pack)
{
	static const struct column columns[] = {
		{ .name = "what" },
		{ .name = "why" },
	};
	struct report *report = &pack->source->report;
	size_t block;

	if (!pack->gaps.count)
		return;
	report_heading(report, 2, "Not in the pack");
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < pack->gaps.count; i++) {
		struct cell *cells = report_row(report, block);

		cell_text(report, &cells[0], pack->gaps.items[i].what);
		cell_text(report, &cells[1], pack->gaps.items[i].why);
	}
}

static void put_words(struct pack *pack)
{
	struct report *report = &pack->source->report;

	report_heading(report, 2, "What is asserted and what is signed");
	report_text(report,
		    "Dates, names and approvals are what the records say: they "
		    "are asserted. The report accountability lists each "
		    "approval with the commit that brought it, and whether "
		    "that commit is signed by a key that allowed_signers gives "
		    "to the one who is named. A signed tag on the commit above "
		    "fixes all of it.");
	report_heading(report, 2, "How to check this pack");
	report_text(report,
		    "sha256sum -c MANIFEST.sha256 holds every file against its "
		    "sum. The files below records/ are those of the commit; "
		    "the rest was computed from them, and isms %s makes the "
		    "same bytes from the same commit again.",
		    pack->source->program->version);
}

static void put_index(struct pack *pack)
{
	struct report *report = &pack->source->report;
	const struct pack_page evidence = { "evidence",
					    "each piece with size and sum, and "
					    "where it is",
					    "evidence", false };
	const struct folder *folder =
		store_folder(&pack->source->store, "evidence");
	const char *name = pack->source->store.settings.organisation;

	report_heading(report, 1,
		       pack_format(pack, "%s, ISMS for the auditor",
				   name ? name : "ISMS"));
	put_head(pack);
	put_pages(report, "Reports", pack->reports.items, pack->reports.count);
	if (folder && folder->records.count)
		put_pages(report, "Evidence", &evidence, 1);
	put_texts(pack);
	put_pages(report, "Registers", pack->registers.items,
		  pack->registers.count);
	put_gaps(pack);
	put_words(pack);
}

/* -- for programs --------------------------------------------------------- */

static void put_key(struct buf *out, const char *key, const char *value)
{
	buf_format(out, "  \"%s\": ", key);
	if (value)
		json_text(out, value);
	else
		buf_text(out, "null");
	buf_text(out, ",\n");
}

static void add_json(struct pack *pack)
{
	struct context *source = pack->source;
	struct buf out = { 0 };
	struct buf committed = { 0 };

	if (pack->commit)
		instant_format(pack->archive.time, &committed);
	buf_text(&out, "{\n  \"schema\": 1,\n  \"kind\": \"pack\",\n");
	put_key(&out, "isms", source->program->version);
	put_key(&out, "organisation", source->store.settings.organisation);
	put_key(&out, "commit", pack->commit);
	put_key(&out, "committed", pack->commit ? committed.text : NULL);
	put_key(&out, "today", date_text(source, source->today));
	put_key(&out, "framework", pack->framework);
	put_key(&out, "audit", pack->audit ? pack->audit->id : NULL);
	buf_format(&out,
		   "  \"mandatory\": {\"present\": %zu, \"wanted\": %zu},\n"
		   "  \"dirty\": %s,\n  \"changed\": [",
		   pack->documents->present, pack->documents->wanted,
		   pack->dirty ? "true" : "false");
	for (size_t i = 0; pack->dirty && i < pack->changed.count; i++) {
		buf_text(&out, i ? ",\n    " : "\n    ");
		json_text(&out, pack->changed.items[i]);
	}
	buf_text(&out,
		 pack->dirty && pack->changed.count ? "\n  ]\n}\n" : "]\n}\n");
	pack_add(pack, "pack.json", out.text, out.length);
	buf_clear(&out);
	buf_clear(&committed);
}

bool pack_index(struct pack *pack, struct error *err)
{
	static const char *const formats[] = { "html", "markdown" };
	struct documents_tally tally;

	pack_begin(pack, "html");
	if (!documents_count(pack->source, &tally, err))
		return false;
	pack->documents = &tally;
	for (size_t i = 0; i < ARRAY_SIZE(formats); i++) {
		pack_begin(pack, formats[i]);
		put_index(pack);
		pack_render(pack, "index", formats[i]);
	}
	add_json(pack);
	pack->documents = NULL;
	return true;
}
