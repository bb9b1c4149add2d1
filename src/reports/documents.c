/* documents.c - is the documented information there that the standard asks for
 * (ISO/IEC 27001:2022, 7.5.1)?  Rows in documents_rows.c. */
#include <string.h>

#include "documents_internal.h"
#include "isms/cli/output.h"
#include "isms/query/sort.h"
#include "soa_internal.h"

/* A row, and what shows it. */
struct shown {
	const struct wanted *wanted;
	record_vec records;
	bool present;
};

static bool holds(const record_vec *records, const struct record *record)
{
	for (size_t i = 0; i < records->count; i++)
		if (records->items[i] == record)
			return true;
	return false;
}

/* -- what shows it -------------------------------------------------------- */

/* The register named at the front of "scope version=1 ...", and a query of the
 * rest; NULL with FAULT_NONE: there is no such register. */
static const struct folder *begin_query(struct context *context,
					const char *text, struct query *query,
					struct error *err)
{
	struct arena *arena = &context->arena;
	size_t length = strcspn(text, " ");
	const struct folder *folder =
		store_folder(&context->store, arena_text(arena, text, length));

	if (!folder || !select_query(context, folder->noun, query, err))
		return NULL;
	for (text += length; *text; text += length) {
		text += strspn(text, " ");
		length = strcspn(text, " ");
		if (!query_add(query, arena_text(arena, text, length), err))
			return NULL;
	}
	return folder;
}

/* Does a list of addresses ("iso27001-2022/A.5.9") hold one of "4.1, 4.2"? */
static bool cites(const struct record *record, const char *field,
		  const char *clauses, const struct world *world)
{
	char scratch[FIELD_MEMBER_SIZE];
	const struct slot *slot = noun_slot(record->noun, field);
	const struct list *list =
		slot ? record_member(record, slot, world, scratch) : NULL;

	for (size_t i = 0; list && i < list->count; i++) {
		const char *slash = strrchr(list->items[i], '/');
		const char *clause = slash ? slash + 1 : list->items[i];
		size_t length = strlen(clause);

		for (const char *at = clauses; *at; at += strspn(at, ", ")) {
			size_t each = strcspn(at, ",");

			if (each == length && !strncmp(at, clause, each))
				return true;
			at += each;
		}
	}
	return false;
}

/* field NULL: all that the terms select, else those that cite a clause in it. */
static bool add_shown(struct context *context, const char *text,
		      const char *field, struct shown *shown, struct error *err)
{
	const struct world *world = &context->store.world;
	struct query query = { 0 };
	const struct folder *folder = begin_query(context, text, &query, err);

	for (size_t i = 0; folder && i < folder->records.count; i++) {
		const struct record *record = folder->records.items[i];

		if (query_matches(&query, record) &&
		    (!field ||
		     cites(record, field, shown->wanted->clauses, world)) &&
		    !holds(&shown->records, record))
			vec_push(&shown->records, record);
	}
	query_clear(&query);
	return err->fault == FAULT_NONE;
}

static bool add_all(struct context *context, const char *const *texts,
		    struct shown *shown, struct error *err)
{
	for (size_t i = 0; i < SHOWN_MOST && texts[i]; i++)
		if (!add_shown(context, texts[i], NULL, shown, err))
			return false;
	return true;
}

/* Decided on every line of every statement. */
static bool add_soa(struct context *context, struct shown *shown,
		    struct error *err)
{
	catalogue_vec catalogues = { 0 };
	struct error none = { 0 };
	bool ok = true;

	if (!report_frameworks(context, true, &catalogues, &none)) {
		error_clear(&none); /* nothing in force asks for it */
		return true;
	}
	shown->present = catalogues.count > 0;
	for (size_t i = 0; ok && i < catalogues.count; i++) {
		struct soa soa = { .context = context,
				   .catalogue = catalogues.items[i] };

		ok = soa_find(&soa, err);
		for (size_t n = 0; ok && n < soa.lines.count; n++)
			if (soa.lines.items[n].heading &&
			    soa.lines.items[n].decision)
				vec_push(&shown->records,
					 soa.lines.items[n].decision);
		shown->present = shown->present && !soa.undecided;
		soa_clear(&soa);
	}
	vec_clear(&catalogues);
	return ok;
}

static bool find_shown(struct context *context, struct shown *shown,
		       struct error *err)
{
	const struct wanted *wanted = shown->wanted;
	size_t first;

	if (wanted->soa)
		return add_soa(context, shown, err);
	if (!add_all(context, wanted->shown, shown, err))
		return false;
	for (const struct citing *row = citing_documents; row->shown; row++)
		if ((wanted->record ? row->records : row->documents) &&
		    !add_shown(context, row->shown, row->field, shown, err))
			return false;
	first = shown->records.count;
	if (!add_all(context, wanted->also, shown, err))
		return false;
	shown->present =
		first > 0 && (!*wanted->also || shown->records.count > first);
	return true;
}

/* -- all of them ---------------------------------------------------------- */

static size_t count_wanted(void)
{
	size_t count = 0;

	while (wanted_documents[count].id)
		count++;
	return count;
}

static bool find_all(struct context *context, struct shown **rows,
		     struct error *err)
{
	size_t count = count_wanted();
	bool ok = true;

	*rows = arena_array(&context->arena, count, sizeof **rows);
	for (size_t i = 0; i < count; i++)
		(*rows)[i].wanted = &wanted_documents[i];
	for (size_t i = 0; ok && i < count; i++)
		ok = find_shown(context, &(*rows)[i], err);
	return ok;
}

static void clear_all(struct shown *rows)
{
	size_t count = rows ? count_wanted() : 0;

	for (size_t i = 0; i < count; i++)
		vec_clear(&rows[i].records);
}

static struct documents_tally tally_of(const struct shown *rows, size_t count)
{
	struct documents_tally tally = { 0 };

	for (size_t i = 0; i < count; i++) {
		if (rows[i].wanted->need != NEED_MANDATORY)
			continue;
		tally.wanted++;
		tally.present += rows[i].present;
	}
	return tally;
}

bool documents_count(struct context *context, struct documents_tally *tally,
		     struct error *err)
{
	struct shown *rows = NULL;
	bool ok = find_all(context, &rows, err);

	if (ok)
		*tally = tally_of(rows, count_wanted());
	clear_all(rows);
	return ok;
}

/* -- the report ----------------------------------------------------------- */

static const struct column columns[] = {
	{ .name = "id" },      { .name = "title" },
	{ .name = "kind" },    { .name = "clauses" },
	{ .name = "need" },    { .name = "present" },
	{ .name = "records" }, { .name = "ids", .list = true },
};

static const struct column page_columns[] = {
	{ .name = "id" },
	{ .name = "title" },
	{ .name = "clauses" },
	{ .name = "present" },
	{ .name = "shown_by", .title = "shown by" },
};

static const struct {
	const char *name, *title;
} needs[] = {
	[NEED_MANDATORY] = { "mandatory", "Mandatory" },
	[NEED_EXPECTED] = { "expected", "Expected by auditors" },
	[NEED_WHERE] = { "where-applicable", "Where the control applies" },
};

/* "RISK-1, RISK-2 and 41 more" */
static void put_some(struct context *context, struct cell *cell,
		     const record_vec *records)
{
	enum {
		SOME = 3
	};
	struct buf text = { 0 };

	for (size_t i = 0; i < records->count && i < SOME; i++)
		buf_format(&text, "%s%s", i ? ", " : "", records->items[i]->id);
	if (records->count > SOME)
		buf_format(&text, " and %zu more", records->count - SOME);
	cell_text(&context->report, cell, buf_string(&text));
	buf_clear(&text);
}

static void put_page_row(struct context *context, size_t block,
			 const struct shown *shown)
{
	struct report *report = &context->report;
	struct cell *cells = report_row(report, block);

	cell_text(report, &cells[0], shown->wanted->id);
	cell_text(report, &cells[1], shown->wanted->title);
	cell_text(report, &cells[2], shown->wanted->clauses);
	cell_text(report, &cells[3], shown->present ? "yes" : "missing");
	cells[3].tone = shown->present				? TONE_GREEN
			: shown->wanted->need == NEED_MANDATORY ? TONE_RED
								: TONE_YELLOW;
	put_some(context, &cells[4], &shown->records);
}

static void put_row(struct context *context, size_t block,
		    const struct shown *shown)
{
	struct report *report = &context->report;
	const struct wanted *wanted = shown->wanted;
	struct cell *cells = report_row(report, block);
	struct cell *ids;

	cell_text(report, &cells[0], wanted->id);
	cell_text(report, &cells[1], wanted->title);
	cell_text(report, &cells[2], wanted->record ? "record" : "document");
	cell_text(report, &cells[3], wanted->clauses);
	cell_text(report, &cells[4], needs[wanted->need].name);
	cell_bool(&cells[5], shown->present);
	cell_number(&cells[6], (double)shown->records.count);
	ids = cell_list(report, &cells[7], shown->records.count);
	for (size_t i = 0; i < shown->records.count; i++)
		cell_text(report, &ids[i], shown->records.items[i]->id);
}

static void put_all(struct context *context, const struct shown *rows,
		    size_t count, bool page)
{
	struct report *report = &context->report;
	struct documents_tally tally = tally_of(rows, count);
	size_t block = 0;

	if (page)
		report_text(report,
			    "Mandatory documented information present: %zu/%zu",
			    tally.present, tally.wanted);
	else
		block = report_table(report, BLOCK_TABLE, "documents", columns,
				     ARRAY_SIZE(columns));
	for (size_t i = 0; i < count; i++) {
		bool begins =
			!i || rows[i].wanted->need != rows[i - 1].wanted->need;

		if (begins && page) {
			report_heading(report, 2,
				       needs[rows[i].wanted->need].title);
			block = report_table(report, BLOCK_TABLE, NULL,
					     page_columns,
					     ARRAY_SIZE(page_columns));
		}
		if (page)
			put_page_row(context, block, &rows[i]);
		else
			put_row(context, block, &rows[i]);
	}
	if (!page)
		report_footer(report,
			      "mandatory documented information present: "
			      "%zu/%zu",
			      tally.present, tally.wanted);
}

bool documents_build(struct context *context, struct error *err)
{
	struct shown *rows = NULL;
	bool page;
	bool ok = report_is_page(context, &page, err) &&
		  find_all(context, &rows, err);

	if (ok)
		put_all(context, rows, count_wanted(), page);
	clear_all(rows);
	return ok;
}
