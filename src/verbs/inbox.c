/* inbox.c - `isms inbox`: what waits for one person, by what there is to do.
 *
 * Nothing is listed here that is not said elsewhere: dates come from the
 * registers as for `due`, the rest from the checks.  A problem is a decision
 * when its remedy is a command by which somebody agrees to something. */
#include <string.h>

#include "isms/cli/output.h"
#include "isms/store/graph.h"
#include "isms/verbs/commands.h"
#include "isms/verbs/due.h"
#include "isms/verbs/findings.h"
#include "isms/verbs/identity.h"
#include "isms/verbs/select.h"

const struct option inbox_options[] = {
	{ "me", 'm', NULL, "for whom git or ISMS_ME says you are (default)" },
	{ "within", 'w', "DATE", "dates until then; +30d without it" },
	{ NULL, 0, NULL, NULL },
};

/* In this order. */
enum pile {
	PILE_OVERDUE,
	PILE_DECIDE,
	PILE_SETTLE,
	PILE_SOON,
	PILES
};

static const struct {
	const char *name, *title;
} piles[PILES] = {
	[PILE_OVERDUE] = { "overdue", "Overdue" },
	[PILE_DECIDE] = { "decide", "To decide" },
	[PILE_SETTLE] = { "settle", "To settle" },
	[PILE_SOON] = { "soon", "Due soon" },
};

struct letter {
	enum pile pile;
	const char *what; /* "review", "accept", "warning" */
	const struct record *record;
	const struct due *due; /* or */
	const struct problem *problem;
};

struct inbox {
	struct context *context;
	const struct record *me;
	struct list ids; /* acted as */
	struct date until;
	VEC(struct letter) letters;
};

/* -- whose it is ---------------------------------------------------------- */

static bool is_me(const struct inbox *inbox, const char *id)
{
	for (size_t i = 0; id && i < inbox->ids.count; i++)
		if (!strcmp(inbox->ids.items[i], id))
			return true;
	return false;
}

/* Who owns it answers; of what has no owner, whom it names for today, such as
 * a sponsor. */
static bool is_mine(const struct inbox *inbox, const struct record *record)
{
	const char *owner = record_common(record)->owner.id;
	const struct link *const *links;
	size_t count;

	if (owner || is_me(inbox, record->id))
		return is_me(inbox, owner) || is_me(inbox, record->id);
	links = graph_out(&inbox->context->store, record, &count);
	for (size_t i = 0; i < count; i++)
		if (links[i]->field->kind == FIELD_REF && !links[i]->past &&
		    is_me(inbox, links[i]->to))
			return true;
	return false;
}

/* Who agreed before is asked again: "approval.by" beside "approval.digest". */
static bool is_asked(const struct inbox *inbox, const struct problem *problem,
		     const struct record *record)
{
	struct arena *arena = &inbox->context->arena;
	const char *dot = problem->path ? strrchr(problem->path, '.') : NULL;
	const struct slot *by;
	const struct ref *ref;

	if (!dot)
		return false;
	by = noun_slot(record->noun,
		       arena_format(arena, "%.*s.by",
				    (int)(dot - problem->path), problem->path));
	if (!by || by->field->kind != FIELD_REF || (by->flags & FIELD_DERIVED))
		return false;
	ref = record_member(record, by, NULL, NULL);
	return ref && is_me(inbox, ref->id);
}

/* -- dates ---------------------------------------------------------------- */

static void take_dates(struct inbox *inbox, const struct due_list *list)
{
	struct date today = inbox->context->today;

	for (size_t i = 0; i < list->items.count; i++) {
		const struct due *due = &list->items.items[i];
		struct letter letter = { PILE_SOON, due->what, due->record, due,
					 NULL };

		if (date_compare(due->on, inbox->until) > 0 ||
		    !is_mine(inbox, due->record))
			continue;
		if (date_compare(due->on, today) < 0)
			letter.pile = PILE_OVERDUE;
		vec_push(&inbox->letters, letter);
	}
}

/* "end of support" is the date of the field end_of_support, "review" one of
 * review.last, "action" the due date of an action. */
static bool is_date_of(const struct due *due, const char *path)
{
	const char *what = due->what;

	if (!strcmp(path, "due") && !strcmp(what, due->record->noun->name))
		return true;
	for (; *what; what++, path++)
		if (*path != *what && !(*path == '_' && *what == ' '))
			return false;
	return true;
}

/* Does a date that has passed say the same? */
static bool is_said(const struct inbox *inbox, const struct problem *problem,
		    const struct record *record)
{
	for (size_t i = 0; problem->path && i < inbox->letters.count; i++) {
		const struct letter *letter = &inbox->letters.items[i];

		if (letter->pile == PILE_OVERDUE && letter->record == record &&
		    is_date_of(letter->due, problem->path))
			return true;
	}
	return false;
}

/* -- problems ------------------------------------------------------------- */

static bool takes(const struct verb *verb, const char *name)
{
	const struct option *option = verb->options;

	while (option && option->name && strcmp(option->name, name) != 0)
		option++;
	return option && option->name;
}

/* Somebody, in a role, agrees to something by it. */
static bool is_decision(const struct verb *verb)
{
	return verb && takes(verb, "by") && takes(verb, "role");
}

/* The word behind a blank, as far as it goes. */
static const char *next_word(struct inbox *inbox, const char **at)
{
	size_t length;

	*at += strspn(*at, " ");
	length = strcspn(*at, " `");
	*at += length;
	return arena_text(&inbox->context->arena, *at - length, length);
}

/* The deciding verb in "Have it approved: `isms NOUN approve --by PERSON`.";
 * NULL: the remedy is of another kind. */
static const char *decision_in(struct inbox *inbox, const char *remedy)
{
	static const char start[] = "`isms ";
	const struct context *context = inbox->context;

	for (const char *at = strstr(remedy, start); at;
	     at = strstr(at, start)) {
		const struct module *module;
		const struct verb *verb;
		const char *name;

		at += strlen(start);
		module = context_module(context, next_word(inbox, &at));
		name = next_word(inbox, &at);
		verb = module ? verb_named(module->verbs, name) : NULL;
		if (!verb)
			verb = verb_named(context->program->verbs, name);
		if (is_decision(verb))
			return verb->name;
	}
	return NULL;
}

static void take_problems(struct inbox *inbox, const struct problems *problems)
{
	struct store *store = &inbox->context->store;

	for (size_t i = 0; i < problems->list.count; i++) {
		const struct problem *problem = &problems->list.items[i];
		const struct record *record =
			problem->id ? store_find(store, problem->id, NULL)
				    : NULL;
		struct letter letter = { PILE_SETTLE, NULL, record, NULL,
					 problem };

		if (!record || is_said(inbox, problem, record))
			continue;
		letter.what =
			decision_in(inbox, problem_rows[problem->code].remedy);
		letter.pile = letter.what ? PILE_DECIDE : PILE_SETTLE;
		if (!letter.what)
			letter.what = severity_name(problem->severity);
		if (!is_mine(inbox, record) &&
		    !(letter.pile == PILE_DECIDE &&
		      is_asked(inbox, problem, record)))
			continue;
		vec_push(&inbox->letters, letter);
	}
}

/* -- for people ----------------------------------------------------------- */

static const struct column problem_columns[] = {
	{ .name = "what" },  { .name = "id" },	  { .name = "text" },
	{ .name = "title" }, { .name = "check" }, { .name = "owner" },
};

static void show_problem(struct report *report, size_t block,
			 const struct letter *letter)
{
	struct cell *cells = report_row(report, block);
	const struct problem *problem = letter->problem;

	cell_text(report, &cells[0], letter->what);
	if (problem->severity == SEVERITY_ERROR)
		cells[0].tone = TONE_RED;
	else if (problem->severity == SEVERITY_WARNING)
		cells[0].tone = TONE_YELLOW;
	cell_text(report, &cells[1], letter->record->id);
	cell_text(report, &cells[2], problem->text);
	cell_text(report, &cells[3], record_title(letter->record));
	cell_text(report, &cells[4], problem_rows[problem->code].name);
	cell_text(report, &cells[5], record_common(letter->record)->owner.id);
}

static void show_pile(struct inbox *inbox, enum pile pile)
{
	struct report *report = &inbox->context->report;
	bool dated = pile == PILE_OVERDUE || pile == PILE_SOON;
	bool first = true;
	size_t block = 0;

	for (size_t i = 0; i < inbox->letters.count; i++) {
		const struct letter *letter = &inbox->letters.items[i];

		if (letter->pile != pile)
			continue;
		if (first) {
			report_heading(report, 2, piles[pile].title);
			block = report_table(
				report, BLOCK_TABLE, piles[pile].name,
				dated ? due_columns : problem_columns,
				dated ? DUE_COLUMNS
				      : ARRAY_SIZE(problem_columns));
		}
		first = false;
		if (dated)
			due_cells(inbox->context, block, letter->due);
		else
			show_problem(report, block, letter);
	}
}

static void show_inbox(struct inbox *inbox)
{
	struct context *context = inbox->context;
	struct report *report = &context->report;
	struct buf ids = { 0 };

	for (size_t i = 0; i < inbox->ids.count; i++)
		buf_format(&ids, "%s%s", i ? ", " : "", inbox->ids.items[i]);
	report_heading(report, 1,
		       arena_format(&context->arena, "%s, %s",
				    record_title(inbox->me),
				    date_text(context, context->today)));
	report_text(report, "%s", buf_string(&ids));
	buf_clear(&ids);
	for (int pile = 0; pile < PILES; pile++)
		show_pile(inbox, (enum pile)pile);
	if (!inbox->letters.count)
		report_text(report, "nothing waits");
}

/* -- for programs --------------------------------------------------------- */

static const struct column letter_columns[] = {
	{ .name = "pile" }, { .name = "what" },	  { .name = "on" },
	{ .name = "days" }, { .name = "check" },  { .name = "kind" },
	{ .name = "id" },   { .name = "title" },  { .name = "owner" },
	{ .name = "text" }, { .name = "remedy" },
};

static void list_letter(struct inbox *inbox, size_t block,
			const struct letter *letter)
{
	struct context *context = inbox->context;
	struct report *report = &context->report;
	struct cell *cells = report_row(report, block);
	const struct problem *problem = letter->problem;

	cell_text(report, &cells[0], piles[letter->pile].name);
	cell_text(report, &cells[1], letter->what);
	if (letter->due) {
		cell_text(report, &cells[2],
			  date_text(context, letter->due->on));
		cell_number(&cells[3], date_to_days(letter->due->on) -
					       date_to_days(context->today));
	} else {
		cell_text(report, &cells[4], problem_rows[problem->code].name);
		cell_text(report, &cells[9], problem->text);
		cell_text(report, &cells[10], problem_remedy(problem));
	}
	cell_text(report, &cells[5], letter->record->noun->name);
	cell_text(report, &cells[6], letter->record->id);
	cell_text(report, &cells[7], record_title(letter->record));
	cell_text(report, &cells[8], record_common(letter->record)->owner.id);
}

static void list_inbox(struct inbox *inbox)
{
	struct context *context = inbox->context;
	size_t block;

	context->report.records = true;
	context->reported = true;
	block = report_table(&context->report, BLOCK_TABLE, NULL,
			     letter_columns, ARRAY_SIZE(letter_columns));
	for (int pile = 0; pile < PILES; pile++)
		for (size_t i = 0; i < inbox->letters.count; i++)
			if (inbox->letters.items[i].pile == (enum pile)pile)
				list_letter(inbox, block,
					    &inbox->letters.items[i]);
}

/* -- the command ---------------------------------------------------------- */

static bool collect(struct inbox *inbox, struct due_list *dates,
		    struct problems *problems, struct error *err)
{
	struct context *context = inbox->context;

	if (!due_collect(context, dates, err) ||
	    !problems_find(context, problems, err))
		return false;
	inbox->me = identity_me(context, 0, err);
	if (!inbox->me)
		return false;
	inbox->ids = identity_ids(context, inbox->me);
	take_dates(inbox, dates);
	take_problems(inbox, problems);
	return true;
}

static bool is_for_people(const struct renderer *renderer)
{
	return renderer->page;
}

/* Status 1 when something is overdue. */
bool command_inbox(struct context *context, struct error *err)
{
	const struct renderer *renderer = output_renderer(context, err);
	const char *within = option_text(&context->arguments, "within");
	struct inbox inbox = { .context = context };
	struct problems problems = { 0 };
	struct due_list dates = { 0 };
	bool ok;

	if (!renderer)
		return false;
	if (option_given(&context->arguments, "me") &&
	    context->arguments.operands.count)
		return error_set(err, FAULT_USAGE,
				 "give a person or --me, not both");
	if (!date_parse_relative(within ? within : "+30d", context->today,
				 &inbox.until))
		return error_set(err, FAULT_USAGE,
				 "--within is '%s', not a date such as +30d",
				 within);
	context->report.kind = "inbox";
	ok = collect(&inbox, &dates, &problems, err);
	if (ok && is_for_people(renderer))
		show_inbox(&inbox);
	else if (ok)
		list_inbox(&inbox);
	for (size_t i = 0; i < inbox.letters.count; i++)
		if (inbox.letters.items[i].pile == PILE_OVERDUE)
			context->status = FAULT_NO;
	vec_clear(&inbox.letters);
	vec_clear(&dates.items);
	problems_clear(&problems);
	return ok;
}
