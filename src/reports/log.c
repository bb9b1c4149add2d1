/* log.c - `isms log`: the commits of a record, a register or the whole ISMS. */
#include "isms/reports/log.h"

#include <string.h>

#include "reports_internal.h"
#include "story_internal.h"

enum {
	IDS_SHOWN = 8, /* of the records that a commit touched */
};

const struct option log_options[] = {
	{ "limit", 'n', "COUNT", "only the newest COUNT commits" },
	{ "check", 0, "CHECK",
	  "commits since which a check fails, or no more" },
	{ NULL, 0, NULL, NULL },
};

static const struct column log_columns[] = {
	{ .name = "on" },      { .name = "author" },
	{ .name = "commit" },  { .name = "signed" },
	{ .name = "subject" }, { .name = "changes", .list = true },
};

/* When a commit was made: the day on a page, all of it for programs. */
static void put_time(const struct revision *revision, bool page,
		     struct buf *text)
{
	if (page)
		date_format(instant_date(revision->at), text);
	else
		instant_format(revision->at, text);
}

static struct cell *begin_row(struct context *context, size_t block,
			      const struct revision *revision, bool page)
{
	struct report *report = &context->report;
	struct cell *cells = report_row(report, block);
	struct buf at = { 0 };

	put_time(revision, page, &at);
	cell_text(report, &cells[0], buf_string(&at));
	cell_text(report, &cells[1], revision->author);
	cell_format(report, &cells[2], "%.12s", revision->commit);
	cell_bool(&cells[3], revision->carries_signature);
	cell_text(report, &cells[4], revision->subject);
	buf_clear(&at);
	return cells;
}

/* -- of a record ---------------------------------------------------------- */

static const char *opening(const struct chapter *chapter)
{
	return chapter->unreadable	       ? "(no readable record)"
	       : chapter->fate == FATE_ADDED   ? "added"
	       : chapter->fate == FATE_REMOVED ? "removed"
	       : chapter->fate == FATE_RENAMED ? "renamed"
					       : NULL;
}

/* Of a new record the fields would be the record. */
static void show_chapter(struct context *context, size_t block,
			 const struct chapter *chapter)
{
	struct report *report = &context->report;
	struct cell *cells =
		begin_row(context, block, chapter->revision, false);
	const char *word = opening(chapter);
	size_t count = chapter->fate == FATE_ADDED || chapter->unreadable
			       ? 0
			       : chapter->differences.count;
	struct cell *items = cell_list(report, &cells[5], count + !!word);

	if (word && chapter->fate == FATE_RENAMED && chapter->was)
		cell_format(report, items++, "renamed from %s", chapter->was);
	else if (word)
		cell_text(report, items++, word);
	for (size_t i = 0; i < count; i++) {
		const struct difference *difference =
			&chapter->differences.items[i];
		struct buf text = { 0 };

		difference_show(difference, &chapter->sides[0],
				&chapter->sides[1], &text);
		cell_format(report, &items[i], "%s: %s", difference->name,
			    buf_string(&text));
		buf_clear(&text);
	}
}

/* On a page each commit has a line, and its changes stand below. */
static void show_page(struct context *context, const struct chapter *chapter)
{
	const struct revision *revision = chapter->revision;
	const char *word = opening(chapter);
	struct buf text = { 0 };

	put_time(revision, true, &text);
	buf_format(&text, "  %.12s  %s%s: %s", revision->commit,
		   revision->author,
		   revision->carries_signature ? " (signed)" : "",
		   revision->subject);
	report_heading(&context->report, 2, buf_string(&text));
	buf_clear(&text);
	if (word && chapter->fate == FATE_RENAMED && chapter->was)
		report_text(&context->report, "renamed from %s", chapter->was);
	else if (word)
		report_text(&context->report, "%s", word);
	if (chapter->fate != FATE_ADDED && !chapter->unreadable)
		report_differences(context, &chapter->differences,
				   chapter->sides);
}

static bool log_record(struct context *context, size_t limit, struct error *err)
{
	struct story story = { 0 };
	size_t block = 0;
	bool page;
	bool ok = report_is_page(context, &page, err) &&
		  story_find(context, 0, &story, err) &&
		  story_read(context, &story, limit, err);

	if (ok && !page)
		block = report_table(&context->report, BLOCK_TABLE, NULL,
				     log_columns, ARRAY_SIZE(log_columns));
	for (size_t i = 0; ok && i < story.chapters.count; i++) {
		if (page)
			show_page(context, &story.chapters.items[i]);
		else
			show_chapter(context, block, &story.chapters.items[i]);
	}
	story_clear(&story);
	return ok;
}

/* -- of many -------------------------------------------------------------- */

/* "RISK-1" for risk/RISK-1.yaml; other files as they are. */
static const char *change_name(struct context *context, const char *file)
{
	const char *slash = strchr(file, '/');
	const char *dot = strrchr(file, '.');

	if (!dot || strcmp(dot, ".yaml") != 0)
		return file;
	if (!slash)
		return store_noun(&context->store,
				  arena_text(&context->arena, file,
					     (size_t)(dot - file)))
			       ? arena_text(&context->arena, file,
					    (size_t)(dot - file))
			       : file;
	return arena_text(&context->arena, slash + 1,
			  (size_t)(dot - slash) - 1);
}

static void show_revision(struct context *context, size_t block,
			  const struct revision *revision, bool page)
{
	struct report *report = &context->report;
	struct cell *cells = begin_row(context, block, revision, page);
	size_t count = revision->change_count;
	size_t shown = page && count > IDS_SHOWN ? IDS_SHOWN : count;
	struct cell *items =
		cell_list(report, &cells[5], shown + (shown < count));

	for (size_t i = 0; i < shown; i++) {
		const struct file_change *change = &revision->changes[i];
		const char *mark = !change->new	      ? "-"
				   : !change->olds[0] ? "+"
						      : "";

		cell_format(report, &items[i], "%s%s", mark,
			    change_name(context, change->file));
	}
	if (shown < count)
		cell_format(report, &items[shown], "and %zu more",
			    count - shown);
}

static bool log_many(struct context *context, size_t limit, struct error *err)
{
	const char *noun = context->arguments.operands.count
				   ? context->arguments.operands.items[0]
				   : NULL;
	struct history history;
	size_t block;
	bool page;

	if (!report_is_page(context, &page, err) ||
	    !history_read(&context->store, noun, &context->arena, &history,
			  err))
		return false;
	block = report_table(&context->report, BLOCK_TABLE, NULL, log_columns,
			     ARRAY_SIZE(log_columns));
	for (size_t i = 0; i < history.count && (!limit || i < limit); i++)
		show_revision(context, block, &history.revisions[i], page);
	return true;
}

/* -- the command ---------------------------------------------------------- */

/* A register of many records; one of one record is a record. */
static bool is_register(struct context *context, const char *word)
{
	const struct noun *noun = store_noun(&context->store, word);

	return noun && noun->prefix;
}

bool command_log(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	size_t count = arguments->operands.count;
	struct report *report = &context->report;
	long limit;

	if (option_given(arguments, "check"))
		return log_check(context, err);
	if (!option_number(arguments, "limit", 0, &limit, err))
		return false;
	report->kind = "commit";
	report->records = true;
	context->reported = true;
	if (count && !is_register(context, arguments->operands.items[0]))
		return log_record(context, (size_t)limit, err);
	return log_many(context, (size_t)limit, err);
}
