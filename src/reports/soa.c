/* soa.c - the Statement of Applicability (ISO/IEC 27001:2022, 6.1.3 d). */
#include <string.h>

#include "isms/cli/output.h"
#include "isms/verbs/cells.h"
#include "soa_internal.h"

/* Who the table is for. */
enum reader {
	READER_PERSON, /* a page with headings */
	READER_SHEET,  /* one table and nothing else */
	READER_PROGRAM
};

static bool reader_of(const struct context *context, enum reader *reader,
		      struct error *err)
{
	const struct renderer *renderer = output_renderer(context, err);

	if (!renderer)
		return false;
	if (renderer->page)
		*reader = READER_PERSON;
	else if (!strcmp(renderer->name, "csv") ||
		 !strcmp(renderer->name, "tsv"))
		*reader = READER_SHEET;
	else
		*reader = READER_PROGRAM;
	return true;
}

/* -- the head ------------------------------------------------------------- */

/* The certificate cites a version: that of the scope, and the commit. */
static void put_version(struct context *context, struct cell *cell)
{
	const struct moment *at = context->store.at;

	if (at)
		cell_format(&context->report, cell, "%s (%.12s)", at->asked,
			    at->commit);
	else
		cell_text(&context->report, cell, "work tree");
}

static size_t count_lines(const struct soa *soa, enum answer applicable,
			  bool own)
{
	size_t count = 0;

	for (size_t i = 0; i < soa->lines.count; i++)
		count += !soa->lines.items[i].heading == own &&
			 soa->lines.items[i].applicable == applicable;
	return count;
}

static size_t count_implemented(const struct soa *soa)
{
	size_t count = 0;

	for (size_t i = 0; i < soa->lines.count; i++) {
		const struct soa_line *line = &soa->lines.items[i];

		count += line->heading && line->applicable == ANSWER_YES &&
			 !strcmp(line->status, "implemented");
	}
	return count;
}

static void put_head(struct soa *soa)
{
	static const struct column columns[] = {
		{ .name = "organisation" },
		{ .name = "framework" },
		{ .name = "scope" },
		{ .name = "scope_version", .title = "scope version" },
		{ .name = "approved_by", .title = "approved by" },
		{ .name = "approved_on", .title = "approved on" },
		{ .name = "version" },
		{ .name = "on" },
		{ .name = "applicable" },
		{ .name = "implemented" },
		{ .name = "excluded" },
		{ .name = "undecided", .title = "not decided" },
		{ .name = "own", .title = "own controls" },
	};
	struct context *context = soa->context;
	struct report *report = &context->report;
	struct cell *cells = report_row(
		report, report_table(report, BLOCK_FIELDS, "statement", columns,
				     ARRAY_SIZE(columns)));

	cell_text(report, &cells[0], context->store.settings.organisation);
	cell_text(report, &cells[1], soa->catalogue->title);
	scope_cell(context, &cells[2], "statement");
	scope_cell(context, &cells[3], "version");
	scope_cell(context, &cells[4], "approval.by");
	scope_cell(context, &cells[5], "approval.on");
	put_version(context, &cells[6]);
	cell_text(report, &cells[7], date_text(context, context->today));
	cell_number(&cells[8], (double)count_lines(soa, ANSWER_YES, false));
	cell_number(&cells[9], (double)count_implemented(soa));
	cell_number(&cells[10], (double)count_lines(soa, ANSWER_NO, false));
	cell_number(&cells[11], (double)count_lines(soa, ANSWER_NONE, false));
	cell_number(&cells[12], (double)count_lines(soa, ANSWER_YES, true));
}

/* -- the table ------------------------------------------------------------ */

static const struct column columns[] = {
	{ .name = "control" },
	{ .name = "title" },
	{ .name = "applicable", .title = "applies" },
	{ .name = "reasons", .title = "reason" },
	{ .name = "justification" },
	{ .name = "status" },
	{ .name = "how", .list = true },
	{ .name = "evidence" },
	{ .name = "owner" },
	{ .name = "risks", .list = true },
	{ .name = "decided" },
};

static void put_ids(struct report *report, struct cell *cell,
		    const struct record *const *records, size_t count)
{
	struct cell *items = cell_list(report, cell, count);

	for (size_t i = 0; i < count; i++)
		cell_text(report, &items[i], records[i]->id);
}

static void put_how(struct report *report, struct cell *cell,
		    const struct soa_line *line)
{
	const struct support *support = &line->support;
	size_t count = support->controls.count;
	struct cell *items =
		cell_list(report, cell, count + (line->provider ? 1 : 0));

	for (size_t i = 0; i < count; i++)
		cell_text(report, &items[i], support->controls.items[i]->id);
	if (line->provider)
		cell_format(report, &items[count], "by %s", line->provider);
}

static void put_applicable(struct report *report, struct cell *cell,
			   const struct soa_line *line, enum reader reader)
{
	if (line->applicable != ANSWER_NONE) {
		cell_bool(cell, line->applicable == ANSWER_YES);
	} else if (reader != READER_PROGRAM) {
		cell_text(report, cell, "NOT DECIDED");
		cell->tone = TONE_RED;
	}
}

static void put_justification(struct report *report, struct cell *cell,
			      const struct soa_line *line, enum reader reader)
{
	if (line->justification) {
		cell_text(report, cell, line->justification);
	} else if (reader != READER_PROGRAM &&
		   line->applicable != ANSWER_NONE) {
		cell_text(report, cell, "NOT JUSTIFIED");
		cell->tone = TONE_RED;
	}
}

static void put_evidence(struct report *report, struct cell *cell,
			 const struct soa_line *line)
{
	switch (line->evidence) {
	case EVIDENCE_FOUND:
		cell_text(report, cell, line->proof);
		return;
	case EVIDENCE_MISSING:
		cell_text(report, cell, "missing");
		cell->tone = TONE_RED;
		return;
	case EVIDENCE_NOT_EXPECTED:
		cell_text(report, cell, "none expected");
		cell->tone = TONE_DIM;
		return;
	}
}

static enum tone status_tone(const char *status)
{
	if (!status)
		return TONE_DIM;
	if (!strcmp(status, "implemented"))
		return TONE_GREEN;
	if (!strcmp(status, "not implemented"))
		return TONE_RED;
	return TONE_YELLOW;
}

static void put_line(struct soa *soa, size_t block, const struct soa_line *line,
		     enum reader reader)
{
	struct report *report = &soa->context->report;
	struct cell *cells = report_row(report, block);

	cell_text(report, &cells[0],
		  reader == READER_PROGRAM ? line->address : line->id);
	cell_text(report, &cells[1], line->title);
	put_applicable(report, &cells[2], line, reader);
	cell_text(report, &cells[3], line->codes);
	put_justification(report, &cells[4], line, reader);
	cell_text(report, &cells[5], line->status);
	cells[5].tone = status_tone(line->status);
	put_how(report, &cells[6], line);
	put_evidence(report, &cells[7], line);
	cell_text(report, &cells[8], line->owner);
	put_ids(report, &cells[9], line->support.risks.items,
		line->support.risks.count);
	if (date_is_set(line->decided))
		cell_text(report, &cells[10],
			  date_text(soa->context, line->decided));
}

/* A heading of its own for each part of the framework, and for what is ours. */
static void put_lines(struct soa *soa, enum reader reader)
{
	struct report *report = &soa->context->report;
	const struct entry *heading = NULL;
	size_t block = 0;

	for (size_t i = 0; i < soa->lines.count; i++) {
		const struct soa_line *line = &soa->lines.items[i];
		bool begins = !i || (reader == READER_PERSON &&
				     line->heading != heading);

		heading = line->heading;
		if (begins && reader == READER_PERSON)
			report_heading(
				report, 2,
				heading ? arena_format(&soa->context->arena,
						       "%s %s", heading->id,
						       heading->title)
					: "Own controls");
		if (begins)
			block = report_table(
				report, BLOCK_TABLE,
				reader == READER_PERSON ? NULL : "controls",
				columns, ARRAY_SIZE(columns));
		put_line(soa, block, line, reader);
	}
}

static void say_wrong(const struct soa *soa)
{
	struct context *context = soa->context;

	if (soa->undecided)
		buf_format(&context->notes, "%s: %zu not decided\n",
			   soa->catalogue->id, soa->undecided);
	if (soa->unjustified)
		buf_format(&context->notes, "%s: %zu not justified\n",
			   soa->catalogue->id, soa->unjustified);
	if (soa->undecided || soa->unjustified)
		context->status = FAULT_NO;
}

static bool put_statement(struct context *context,
			  const struct catalogue *catalogue, enum reader reader,
			  struct error *err)
{
	struct soa soa = { .context = context, .catalogue = catalogue };
	bool ok = soa_find(&soa, err);

	if (ok && reader == READER_PERSON)
		report_heading(&context->report, 1,
			       arena_format(&context->arena,
					    "Statement of Applicability, %s",
					    catalogue->title));
	if (ok && reader != READER_SHEET)
		put_head(&soa);
	if (ok) {
		put_lines(&soa, reader);
		say_wrong(&soa);
	}
	soa_clear(&soa);
	return ok;
}

bool soa_build(struct context *context, struct error *err)
{
	catalogue_vec catalogues = { 0 };
	enum reader reader;
	bool ok = reader_of(context, &reader, err) &&
		  report_frameworks(context, true, &catalogues, err);

	for (size_t i = 0; ok && i < catalogues.count; i++)
		ok = put_statement(context, catalogues.items[i], reader, err);
	if (ok)
		report_footer(&context->report,
			      "reasons: LR law or regulation, CO contract, BR "
			      "business, BP good practice, RRA risk "
			      "assessment");
	vec_clear(&catalogues);
	return ok;
}
