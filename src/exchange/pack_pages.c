/* pack_pages.c - each report and each register of a pack, as page and table. */
#include <string.h>

#include "csv_internal.h"
#include "isms/cli/run.h"
#include "isms/reports/reports.h"
#include "isms/verbs/findings.h"
#include "isms/verbs/verbs.h"
#include "pack_internal.h"

/* Reports whose terms are frameworks; some make no sense without one. */
static const struct about {
	const char *report;
	bool needed;
} about_frameworks[] = {
	{ "soa", false },
	{ "gap", false },
	{ "coverage", false },
	{ "crosswalk", true },
};

static const struct about *about_framework(const char *report)
{
	for (size_t i = 0; i < ARRAY_SIZE(about_frameworks); i++)
		if (!strcmp(about_frameworks[i].report, report))
			return &about_frameworks[i];
	return NULL;
}

static void give(struct pack *pack, const char *name, const char *value)
{
	struct given option = { name, value };

	vec_push(&pack->source->arguments.options, option);
}

/* Signatures are judged by what is packed, never by this machine's keys. */
static void give_signers(struct pack *pack)
{
	struct error none = { 0 };
	size_t length;

	if (pack->source->store.at &&
	    store_text(&pack->source->store, "allowed_signers", &length,
		       &pack->context->arena, &none))
		give(pack, "signers", pack->commit);
	else
		give(pack, "unverified", NULL);
	error_clear(&none);
}

/* Ids lead to the records. */
static void link_ids(struct pack *pack, struct report *report)
{
	for (size_t b = 0; b < report->blocks.count; b++) {
		const struct block *block = &report->blocks.items[b];
		size_t column = 0;

		while (column < block->column_count &&
		       strcmp(block->columns[column].name, "id") != 0)
			column++;
		if (block->kind != BLOCK_TABLE || column == block->column_count)
			continue;
		for (size_t r = 0; r < block->rows.count; r++) {
			struct cell *cell = &block->rows.items[r].cells[column];
			const struct record *record =
				cell->kind == CELL_TEXT
					? store_find(&pack->source->store,
						     cell->text, NULL)
					: NULL;

			if (record)
				cell_link(report, cell,
					  pack_format(pack, "../%s",
						      pack_path(pack,
								record->file)));
		}
	}
}

/* -- reports -------------------------------------------------------------- */

static bool make(struct pack *pack, const struct report_row *row,
		 const char *term, const char *format, struct error *err)
{
	struct context *source = pack->source;

	pack_begin(pack, format);
	vec_push(&source->arguments.operands, row->name);
	if (term)
		vec_push(&source->arguments.operands, term);
	if (!strcmp(row->name, "accountability"))
		give_signers(pack);
	source->report.kind = row->name;
	source->reported = true;
	if (!report_make(source, row, err))
		return false;
	problems_footers(source);
	return true;
}

/* What has nothing to tell says so in a sentence, and is left out. */
static bool add_report(struct pack *pack, const struct report_row *row,
		       const char *term, const char *path, struct error *err)
{
	static const char *const formats[] = { "html", "csv" };
	const struct pack_page page = { path + strlen("reports/"), row->summary,
					path, false };
	struct error own = { 0 };

	for (size_t i = 0; i < ARRAY_SIZE(formats); i++) {
		if (make(pack, row, term, formats[i], &own)) {
			if (!i)
				link_ids(pack, &pack->source->report);
			pack_render(pack, path, formats[i]);
			continue;
		}
		if (own.fault == FAULT_SYSTEM ||
		    (own.fault == FAULT_DATA && pack->commit))
			return error_copy(err, &own);
		pack_gap(pack, pack_format(pack, "report %s", row->name),
			 pack_format(pack, "%.*s",
				     (int)strcspn(buf_string(&own.text), "\n"),
				     buf_string(&own.text)));
		error_clear(&own);
		return true;
	}
	vec_push(&pack->reports, page);
	return true;
}

/* A report that is named like a register is one of each of its records. */
static bool add_each(struct pack *pack, const struct report_row *row,
		     const struct folder *folder, struct error *err)
{
	for (size_t i = 0; i < folder->records.count; i++) {
		const char *id = folder->records.items[i]->id;

		if (!add_report(
			    pack, row, id,
			    pack_format(pack, "reports/%s-%s", row->name, id),
			    err))
			return false;
	}
	return true;
}

static bool add_reports(struct pack *pack, struct error *err)
{
	const struct report_row *rows = pack->source->program->reports;
	size_t count = 0;

	while (rows[count].name)
		count++;
	for (size_t i = 0; i < count; i++) {
		const struct report_row *row = &rows[i];
		const struct folder *folder =
			store_folder(&pack->source->store, row->name);
		const struct about *about = about_framework(row->name);
		const char *term = about ? pack->framework : NULL;

		progress_step(&pack->context->progress, "making reports", i,
			      count);
		if (about && about->needed && !term)
			continue;
		if (folder ? !add_each(pack, row, folder, err)
			   : !add_report(
				     pack, row, term,
				     pack_format(pack, "reports/%s", row->name),
				     err))
			return false;
	}
	progress_step(&pack->context->progress, "making reports", count, count);
	return true;
}

/* -- registers ------------------------------------------------------------ */

static bool add_register(struct pack *pack, const struct folder *folder,
			 const char *format, struct error *err)
{
	struct context *source = pack->source;
	const char *path =
		pack_format(pack, "registers/%s", folder->noun->name);
	bool single = !folder->noun->prefix;

	pack_begin(pack, format);
	source->noun = folder->noun;
	source->module = context_module(source, folder->noun->name);
	give(pack, "all", NULL);
	if (!strcmp(format, "csv")) {
		csv_register(folder, &source->out);
		pack_add(pack, pack_format(pack, "%s.csv", path),
			 buf_string(&source->out), source->out.length);
		return true;
	}
	if (!(single ? verb_show(source, err) : verb_list(source, err)))
		return false;
	if (!strcmp(format, "html"))
		link_ids(pack, &source->report);
	pack_render(pack, path, format);
	return true;
}

static bool add_registers(struct pack *pack, struct error *err)
{
	static const char *const formats[] = { "html", "csv", "json" };
	struct store *store = &pack->source->store;

	for (size_t i = 0; i < store->folder_count; i++) {
		const struct folder *folder = &store->folders[i];
		const struct pack_page page = {
			folder->noun->name, folder->noun->schema->summary,
			pack_format(pack, "registers/%s", folder->noun->name),
			true
		};

		if (!folder->records.count)
			continue;
		for (size_t f = 0; f < ARRAY_SIZE(formats); f++)
			if (!add_register(pack, folder, formats[f], err))
				return false;
		vec_push(&pack->registers, page);
	}
	return true;
}

bool pack_pages(struct pack *pack, struct error *err)
{
	return add_reports(pack, err) && add_registers(pack, err);
}
