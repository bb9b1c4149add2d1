/* check.c - `isms check`: what is imperfect, where, and how to settle it. */
#include <string.h>

#include "isms/base/utf8.h"
#include "isms/cli/wrap.h"
#include "isms/doc/source.h"
#include "isms/out/problem_format.h"
#include "isms/store/history.h"
#include "isms/verbs/baseline.h"
#include "isms/verbs/commands.h"
#include "isms/verbs/findings.h"

const struct option check_options[] = {
	{ "list", 'l', NULL, "the checks there are" },
	{ "fail-on", 0, "SEVERITY", "status 1 from: error, warning, note" },
	{ "baseline", 0, "REV", "only what that commit did not have" },
	{ NULL, 0, NULL, NULL },
};

/* -- the list of checks --------------------------------------------------- */

static void list_checks(struct context *context)
{
	static const struct column columns[] = {
		{ .name = "name" },	 { .name = "severity" },
		{ .name = "group" },	 { .name = "clause" },
		{ .name = "excusable" }, { .name = "trigger" },
	};
	struct report *report = &context->report;
	size_t block;

	report->kind = "check";
	report->records = true;
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (int code = 0; code < PROBLEM_COUNT; code++) {
		const struct problem_row *row = &problem_rows[code];
		const struct settings *settings = &context->store.settings;
		enum severity severity =
			context->opened && settings->changed[code]
				? settings->severities[code]
				: row->severity;
		struct cell *cells = report_row(report, block);

		cell_text(report, &cells[0], row->name);
		cell_text(report, &cells[1], severity_name(severity));
		cell_text(report, &cells[2], row->group);
		cell_text(report, &cells[3], row->clause);
		cell_bool(&cells[4], row->excusable);
		cell_text(report, &cells[5], row->trigger);
	}
}

/* -- only some of them ---------------------------------------------------- */

static bool keep_named(struct context *context, struct problems *problems,
		       struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	bool wanted[PROBLEM_COUNT] = { false };
	size_t kept = 0;

	for (size_t i = 0; i < arguments->operands.count; i++) {
		const char *word = arguments->operands.items[i];
		enum problem_code code = problem_code_of(word);
		const char *near =
			nearest_name(word, problem_rows, PROBLEM_COUNT,
				     sizeof *problem_rows);

		if (code < PROBLEM_COUNT) {
			wanted[code] = true;
			continue;
		}
		error_set(err, FAULT_USAGE, "there is no check '%s'", word);
		if (near)
			error_hint(err, "did you mean '%s'?", near);
		else
			error_hint(err, "'isms check --list' shows them");
		return false;
	}
	for (size_t i = 0; i < problems->list.count; i++)
		if (!arguments->operands.count ||
		    wanted[problems->list.items[i].code])
			problems->list.items[kept++] = problems->list.items[i];
	problems->list.count = kept;
	return true;
}

/* -- printing ------------------------------------------------------------- */

enum {
	EXCERPT_WIDTH = 100
};

/* The bytes of so many characters from here. */
static size_t skip(const struct source *source, size_t at, size_t end,
		   size_t characters)
{
	size_t begin = at;

	for (; at < end && characters; characters--) {
		uint32_t point;
		size_t size = utf8_decode(source->text + at, end - at, &point);

		at += size ? size : 1;
	}
	return at - begin;
}

/* As it is shown: tabs count as one blank. */
static void add_shown(struct buf *out, const char *text, size_t length)
{
	struct buf copy = { 0 };

	buf_add(&copy, text, length);
	for (size_t i = 0; i < copy.length; i++)
		if (copy.text[i] == '\t' || copy.text[i] == '\0')
			copy.text[i] = ' ';
	utf8_visible(out, buf_string(&copy), true);
	buf_clear(&copy);
}

/* A line as it is shown, and which of its columns are meant. */
struct excerpt {
	struct buf line;
	size_t from, width;
};

static const char dots[] = "...";

/* No more bytes than any honest screen of text takes, and whole characters. */
static size_t within_reason(const char *text, size_t length)
{
	enum {
		MOST = 4096
	};
	size_t end = length;

	if (length > MOST)
		for (end = MOST; end > 0 && (text[end] & 0xc0) == 0x80;)
			end--;
	return end;
}

static void read_excerpt(struct excerpt *excerpt, const struct problem *problem,
			 const struct source *source, const size_t span[2])
{
	const char *text = source->text + span[0];
	size_t length = span[1] - span[0];
	size_t before = skip(source, span[0], span[1],
			     problem->column ? problem->column - 1 : 0);
	size_t bytes = skip(source, span[0] + before, span[1],
			    problem->width ? problem->width : 1);
	struct buf *line = &excerpt->line;
	size_t far = before - within_reason(text, before);

	/* Of a line of a megabyte the end of what is before counts. */
	while (far > 0 && (text[far] & 0xc0) == 0x80)
		far--;
	add_shown(line, text + far, before - far);
	excerpt->from = utf8_width(buf_string(line));
	add_shown(line, text + before, within_reason(text + before, bytes));
	excerpt->width = utf8_width(buf_string(line)) - excerpt->from;
	text += before + bytes;
	add_shown(line, text, within_reason(text, length - before - bytes));
	if (!excerpt->width)
		excerpt->width = 1;
}

/* No wider than so many columns, with what is meant among them. */
static void fit_excerpt(struct excerpt *excerpt, size_t room)
{
	struct buf *line = &excerpt->line;
	size_t end = excerpt->from + excerpt->width;
	size_t fits;

	if (end > room && excerpt->from > room / 3) {
		size_t gone =
			utf8_fit(buf_string(line), excerpt->from - room / 3);
		const char *cut = buf_string(line) + gone;

		excerpt->from -= utf8_width(buf_string(line)) -
				 utf8_width(cut) - strlen(dots);
		buf_replace(line, 0, gone, dots, strlen(dots));
	}
	fits = utf8_fit(buf_string(line), room);
	if (fits < line->length)
		buf_replace(line,
			    utf8_fit(buf_string(line), room - strlen(dots)),
			    line->length, dots, strlen(dots));
	if (excerpt->from + excerpt->width > room)
		excerpt->width = room - excerpt->from;
}

/* The line, and carets below the place: as many columns as it takes. */
static void print_excerpt(struct context *context,
			  const struct problem *problem,
			  const struct source *source)
{
	int digits = problem->line > 999 ? 5 : 3;
	size_t room = EXCERPT_WIDTH;
	size_t margin = (size_t)digits + strlen(" | ");
	size_t screen = (size_t)context->look.width;
	struct buf *out = &context->out;
	struct excerpt excerpt = { 0 };
	size_t span[2];

	if (!source_line(source, problem->line, &span[0], &span[1]))
		return;
	if (screen && screen < room + margin)
		room = screen - margin;
	read_excerpt(&excerpt, problem, source, span);
	fit_excerpt(&excerpt, room);
	buf_format(out, "%*u | %s", digits, problem->line,
		   buf_string(&excerpt.line));
	buf_format(out, "\n%*s | ", digits, "");
	buf_pad(out, ' ', excerpt.from);
	buf_pad(out, '^', excerpt.width);
	buf_char(out, '\n');
	buf_clear(&excerpt.line);
}

/* One line for other programs; on a screen what goes on is indented. */
static void print_head(struct context *context,
		       const struct problem_sheet *sheet,
		       const struct problem *problem)
{
	static const char indent[] = "\n    ";
	int width = context->look.width;
	struct buf head = { 0 };

	problem_head(&head, sheet, problem);
	if (width)
		wrap_lines(&head, width - (int)strlen(indent) + 1);
	for (const char *at = buf_string(&head); *at; at++)
		if (*at == '\n' && at[1])
			buf_text(&context->out, indent);
		else
			buf_char(&context->out, *at);
	buf_clear(&head);
}

static void print_problem(struct context *context,
			  const struct problem_sheet *sheet,
			  const struct problem *problem,
			  const struct source *source)
{
	struct buf *out = &context->out;
	struct buf remedy = { 0 };

	print_head(context, sheet, problem);
	if (source && source->text && problem->line)
		print_excerpt(context, problem, source);
	buf_text(&remedy, "    = ");
	utf8_visible(&remedy, problem_remedy(problem), true);
	wrap_lines(&remedy, context->look.width);
	buf_format(out, "%s\n", buf_string(&remedy));
	buf_clear(&remedy);
}

/* Each file is read once for all its problems, which stand together. */
static void print_long(struct context *context,
		       const struct problem_sheet *sheet)
{
	const struct problems *problems = sheet->problems;
	struct arena arena = { 0 };
	struct source source = { 0 };
	struct error ignored = { 0 };

	for (size_t i = 0; i < problems->list.count; i++) {
		const struct problem *problem = &problems->list.items[i];

		if (!source.path || strcmp(source.path, problem->file) != 0) {
			arena_reset(&arena);
			source.path = problem->file;
			source.text =
				store_text(&context->store, problem->file,
					   &source.length, &arena, &ignored);
			error_clear(&ignored);
		}
		print_problem(context, sheet, problem, &source);
	}
	arena_clear(&arena);
}

/* Paths for programs begin at the Git top level. */
static void report_problems(struct context *context,
			    const struct problem_sheet *sheet)
{
	static const struct column columns[] = {
		{ .name = "file" },
		{ .name = "line", .right = true },
		{ .name = "column", .right = true },
		{ .name = "severity" },
		{ .name = "name" },
		{ .name = "group" },
		{ .name = "clause" },
		{ .name = "id" },
		{ .name = "field" },
		{ .name = "text" },
		{ .name = "remedy" },
	};
	const struct problems *problems = sheet->problems;
	struct report *report = &context->report;
	size_t block;

	report->kind = "problem";
	report->records = true;
	context->reported = true;
	block = report_table(report, BLOCK_TABLE, NULL, columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < problems->list.count; i++) {
		const struct problem *problem = &problems->list.items[i];
		const struct problem_row *row = &problem_rows[problem->code];
		struct cell *cells = report_row(report, block);

		cell_format(report, &cells[0], "%s%s", sheet->within,
			    problem->file);
		cell_number(&cells[1], problem->line);
		cell_number(&cells[2], problem->column);
		cell_text(report, &cells[3], severity_name(problem->severity));
		cell_text(report, &cells[4], row->name);
		cell_text(report, &cells[5], row->group);
		cell_text(report, &cells[6], row->clause);
		cell_text(report, &cells[7], problem->id);
		cell_text(report, &cells[8], problem->path);
		cell_text(report, &cells[9], problem->text);
		cell_text(report, &cells[10], problem_remedy(problem));
	}
}

static size_t count_records(const struct store *store)
{
	size_t count = 0;

	for (size_t i = 0; i < store->folder_count; i++)
		count += store->folders[i].records.count +
			 store->folders[i].broken.count;
	return count;
}

static void print_totals(struct context *context,
			 const struct problems *problems, size_t older)
{
	size_t counts[SEVERITY_ERROR + 1] = { 0 };
	size_t records = count_records(&context->store);
	bool first = true;

	if (!problems->list.count)
		return;
	for (size_t i = 0; i < problems->list.count; i++)
		counts[problems->list.items[i].severity]++;
	for (int at = SEVERITY_ERROR; at > SEVERITY_OFF; at--) {
		if (!counts[at])
			continue;
		buf_format(&context->out, "%s%zu %s%s", first ? "" : ", ",
			   counts[at], severity_name((enum severity)at),
			   counts[at] == 1 ? "" : "s");
		first = false;
	}
	buf_format(&context->out, " in %zu record%s", records,
		   records == 1 ? "" : "s");
	if (older)
		buf_format(&context->out, "; %zu older not shown", older);
	buf_char(&context->out, '\n');
}

/* Of the formats that only check has; NULL: another one. */
static const struct problem_format *
own_format(const struct arguments *arguments)
{
	const char *name = option_text(arguments, "format");
	const char *file = option_text(arguments, "output");

	if (name)
		return problem_format_by_name(name);
	return file ? problem_format_by_ending(file) : NULL;
}

static void print_problems(struct context *context,
			   const struct problems *problems, enum severity limit,
			   size_t older)
{
	const struct arguments *arguments = &context->arguments;
	const struct problem_format *own = own_format(arguments);
	const char *format = option_text(arguments, "format");
	struct problem_sheet sheet = {
		.problems = problems,
		.shown = context->store.shown,
		.within = history_below(&context->store, &context->arena),
		.version = context->program->version,
		.now = context->now,
		.limit = limit,
		.colour = context->look.colour,
	};

	if (own) {
		sheet.fingerprints =
			problem_fingerprints(&context->arena, problems);
		own->write(&sheet, &context->out);
	} else if (format ? !strcmp(format, "text")
			  : !option_given(arguments, "output")) {
		print_long(context, &sheet);
		print_totals(context, problems, older);
	} else {
		report_problems(context, &sheet);
	}
}

bool command_check(struct context *context, struct error *err)
{
	const char *word = option_text(&context->arguments, "fail-on");
	enum severity limit = SEVERITY_ERROR;
	const char *baseline = option_text(&context->arguments, "baseline");
	struct problems problems = { 0 };
	size_t older = 0;
	bool ok;

	if (option_given(&context->arguments, "list")) {
		list_checks(context);
		return true;
	}
	if (word && (!severity_parse(word, &limit) || limit == SEVERITY_OFF))
		return error_set(err, FAULT_USAGE,
				 "--fail-on is '%s', not error, warning or "
				 "note",
				 word);
	ok = problems_find(context, &problems, err) &&
	     (!baseline ||
	      baseline_compare(context, baseline, &problems, &older, err)) &&
	     keep_named(context, &problems, err);
	if (ok)
		print_problems(context, &problems, limit, older);
	for (size_t i = 0; ok && i < problems.list.count; i++)
		if (problems.list.items[i].severity >= limit)
			context->status = FAULT_NO;
	problems_clear(&problems);
	return ok;
}
