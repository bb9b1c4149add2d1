/* audit_programme.c - the audits of three years, and which of them is about which
 * requirement (ISO/IEC 27001:2022, 9.2.2). */
#include <string.h>

#include "isms/framework/library.h"
#include "isms/modules/audit.h"
#include "isms/query/sort.h"
#include "isms/verbs/cells.h"
#include "reports_internal.h"

struct programme {
	struct context *context;
	int cycle; /* its first year */
};

/* Of the cycle, whatever kind they are. */
static bool tell_audits(const struct programme *programme, struct error *err)
{
	static const char *fields[] = { "id",	     "title",  "kind",
					"programme", "status", "planned.start",
					"end",	     "lead",   "body" };
	struct list names = { fields, ARRAY_SIZE(fields) };
	struct context *context = programme->context;
	const struct folder *folder = store_folder(&context->store, "audit");
	record_vec found = { 0 };
	bool ok;

	for (size_t i = 0; i < folder->records.count; i++) {
		const struct audit *audit = folder->records.items[i]->at;
		int year = (int)audit->programme.value;

		if (year >= programme->cycle &&
		    year < programme->cycle + CYCLE_YEARS)
			vec_push(&found, folder->records.items[i]);
	}
	ok = records_sort(found.items, found.count, "programme,planned.start",
			  &context->store.world, err) &&
	     report_records(context, "audits", folder->noun, &found, &names,
			    err);
	vec_clear(&found);
	return ok;
}

/* -- coverage ------------------------------------------------------------- */

struct coverage {
	size_t all, closed, planned;
	struct buf gaps;
};

static void cover(const struct programme *programme,
		  const struct catalogue *catalogue, const struct entry *entry,
		  struct coverage *coverage)
{
	struct context *context = programme->context;
	const char *address = arena_format(&context->arena, "%s/%s",
					   catalogue->id, entry->id);
	const struct record *audit;

	if (!entry->assessable || address_is_excluded(&context->store, address))
		return;
	coverage->all++;
	audit = audit_of_entry(&context->store, programme->cycle, address);
	if (!audit)
		buf_format(&coverage->gaps, "%s%s",
			   coverage->gaps.length ? ", " : "", entry->id);
	else if (((const struct audit *)audit->at)->common.status ==
		 AUDIT_CLOSED)
		coverage->closed++;
	else
		coverage->planned++;
}

/* Chapters: the top of the catalogue, and what is right below the part that a
 * Statement of Applicability lists. */
static bool is_chapter(const struct catalogue *catalogue,
		       const struct entry *entry)
{
	const char *soa = catalogue->soa;

	if (!entry->parent)
		return !soa || strcmp(entry->id, soa) != 0;
	return soa && !strcmp(entry->parent->id, soa);
}

static void tell_chapter(const struct programme *programme, size_t block,
			 const struct catalogue *catalogue,
			 const struct entry *chapter)
{
	struct report *report = &programme->context->report;
	struct coverage coverage = { 0 };
	struct cell *cells;

	for (size_t i = 0; i < catalogue->count; i++)
		if (entry_is_in(&catalogue->entries[i], chapter->id))
			cover(programme, catalogue, &catalogue->entries[i],
			      &coverage);
	if (coverage.all) {
		cells = report_row(report, block);
		cell_text(report, &cells[0], catalogue->id);
		cell_text(report, &cells[1], chapter->id);
		cell_text(report, &cells[2], chapter->title);
		cell_number(&cells[3], (double)coverage.all);
		cell_number(&cells[4], (double)coverage.closed);
		cell_number(&cells[5], (double)coverage.planned);
		if (coverage.gaps.length) {
			cell_text(report, &cells[6],
				  buf_string(&coverage.gaps));
			cells[6].tone = TONE_YELLOW;
		}
	}
	buf_clear(&coverage.gaps);
}

static bool tell_coverage(const struct programme *programme, struct error *err)
{
	static const struct column columns[] = {
		{ .name = "framework" },
		{ .name = "chapter" },
		{ .name = "title" },
		{ .name = "requirements", .right = true },
		{ .name = "audited", .right = true },
		{ .name = "planned", .right = true },
		{ .name = "missing" },
	};
	struct context *context = programme->context;
	const struct list *names = &context->store.settings.frameworks;
	struct library *library = library_of(&context->store, err);
	size_t block;

	if (!library)
		return false;
	block = report_table(&context->report, BLOCK_TABLE, "coverage", columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < names->count; i++) {
		const struct catalogue *catalogue =
			library_catalogue(library, names->items[i], err);

		if (!catalogue)
			return false;
		for (size_t k = 0; k < catalogue->count; k++)
			if (is_chapter(catalogue, &catalogue->entries[k]))
				tell_chapter(programme, block, catalogue,
					     &catalogue->entries[k]);
	}
	return true;
}

bool audit_programme_build(struct context *context, struct error *err)
{
	struct report *report = &context->report;
	struct programme programme = {
		.context = context,
		.cycle = audit_cycle(&context->store, context->today),
	};
	long from;

	if (!option_number(&context->arguments, "from",
			   programme.cycle ? programme.cycle
					   : context->today.year,
			   &from, err))
		return false;
	if (from < 2000 || from > 2100)
		return error_set(err, FAULT_USAGE, "--from is %ld, not a year",
				 from);
	programme.cycle = (int)from;
	report_heading(report, 1,
		       arena_format(&context->arena, "Audit programme %d to %d",
				    programme.cycle,
				    programme.cycle + CYCLE_YEARS - 1));
	if (!tell_audits(&programme, err))
		return false;
	report_heading(report, 2, "Coverage by internal audits");
	return tell_coverage(&programme, err);
}
