/* metric_figure.c - computes a formula over a register.  Missing data is "no
 * data" with a reason, never 0 or 100 %. */
#include <string.h>

#include "isms/base/words.h"
#include "isms/verbs/select.h"
#include "metric_internal.h"

/* What is gathered over the records. */
struct sum {
	struct context *context;
	const struct formula *formula;
	const struct metric *metric; /* or NULL */
	const struct noun *noun;
	struct query terms, hits, halves, misses;
	const struct slot *from, *to, *dated;
	double part, whole;
	const char *currency;
	const char *why;
};

enum {
	DAY = 86400
};

static bool unknown(struct sum *sum, const char *why)
{
	if (!sum->why)
		sum->why = why;
	return false;
}

static bool add_words(struct sum *sum, struct query *query, const char *words)
{
	struct error ignored = { 0 };
	size_t length;
	bool ok = true;

	for (const char *word = words_next(&words, &length); ok && word;
	     word = words_next(&words, &length))
		ok = query_add(query,
			       arena_text(&sum->context->arena, word, length),
			       &ignored);
	if (!ok)
		unknown(sum, arena_format(&sum->context->arena, "%s",
					  buf_string(&ignored.text)));
	error_clear(&ignored);
	return ok;
}

static bool words(struct sum *sum, struct query *query, const char *text)
{
	struct error ignored = { 0 };

	return select_query(sum->context, sum->noun, query, &ignored) &&
	       (!text || add_words(sum, query, text));
}

static bool slot(struct sum *sum, const char *name, const struct slot **slot)
{
	if (!name)
		return true;
	*slot = noun_slot(sum->noun, name);
	return *slot || unknown(sum, arena_format(&sum->context->arena,
						  "a %s has no field '%s'",
						  sum->noun->name, name));
}

static bool sum_begin(struct sum *sum)
{
	const struct formula *formula = sum->formula;
	const struct list *more = sum->metric ? &sum->metric->terms : NULL;
	bool ok = words(sum, &sum->terms, formula->terms) &&
		  words(sum, &sum->hits, formula->hits) &&
		  words(sum, &sum->halves, formula->halves) &&
		  words(sum, &sum->misses, formula->misses) &&
		  slot(sum, formula->from, &sum->from) &&
		  slot(sum, formula->to, &sum->to) &&
		  slot(sum, formula->dated, &sum->dated);

	for (size_t i = 0; ok && more && i < more->count; i++)
		ok = add_words(sum, &sum->terms, more->items[i]);
	return ok;
}

/* A member as a number: instants and dates in seconds. */
static bool number_of(struct sum *sum, const struct record *record,
		      const struct slot *slot, double *value)
{
	union {
		long double align;
		char bytes[FIELD_MEMBER_SIZE];
	} scratch;
	const void *member = record_member(
		record, slot, &sum->context->store.world, &scratch);
	const struct money *money = member;

	if (!member || !field_is_set(slot->field, member))
		return false;
	switch (slot->field->kind) {
	case FIELD_NUMBER:
		*value = ((const struct number *)member)->value;
		return true;
	case FIELD_DATE:
		*value = (double)date_to_days(*(const struct date *)member) *
			 DAY;
		return true;
	case FIELD_INSTANT:
		*value = (double)((const struct instant *)member)->seconds;
		return true;
	case FIELD_MONEY:
		if (sum->currency &&
		    strcmp(sum->currency, money->currency) != 0)
			return unknown(sum, "amounts in several currencies");
		sum->currency = money->currency;
		*value = (double)money->cents / 100;
		return true;
	default:
		return unknown(sum,
			       arena_format(&sum->context->arena,
					    "%s is no number", slot->name));
	}
}

static double today_of(const struct sum *sum)
{
	return (double)date_to_days(sum->context->today) * DAY;
}

/* Does the record lie in the metric's window? */
static bool in_window(struct sum *sum, const struct record *record)
{
	const struct metric *metric = sum->metric;
	struct duration back;
	struct date begin;
	double at;

	if (!metric || metric->window.unit == DURATION_NONE || !sum->dated)
		return true;
	back = metric->window;
	back.count = -back.count;
	begin = date_add(sum->context->today, back);
	return number_of(sum, record, sum->dated, &at) &&
	       at >= (double)(date_to_days(begin) + 1) * DAY &&
	       at < today_of(sum) + DAY;
}

/* Both fields, in seconds. */
static bool both(struct sum *sum, const struct record *record, double *from,
		 double *to)
{
	return number_of(sum, record, sum->from, from) &&
	       number_of(sum, record, sum->to, to);
}

static void sum_share(struct sum *sum, const struct record *record)
{
	const struct formula *formula = sum->formula;

	sum->whole++;
	if (formula->hits && query_matches(&sum->hits, record))
		sum->part++;
	else if (formula->halves && query_matches(&sum->halves, record))
		sum->part += 0.5;
	else if (formula->misses && !query_matches(&sum->misses, record))
		sum->part++;
}

static void sum_gap(struct sum *sum, const struct record *record)
{
	double from, to;

	if (!both(sum, record, &from, &to))
		return;
	sum->whole++;
	sum->part += to - from;
}

static void sum_record(struct sum *sum, const struct record *record)
{
	double from = 0, to = 0;

	switch (sum->formula->kind) {
	case FIGURE_COUNT:
	case FIGURE_RATE:
		sum->part++;
		return;
	case FIGURE_SHARE:
		sum_share(sum, record);
		return;
	case FIGURE_GAP:
		sum_gap(sum, record);
		return;
	case FIGURE_QUOTIENT:
		if (both(sum, record, &from, &to)) {
			sum->part += from;
			sum->whole += to;
		}
		return;
	case FIGURE_SUM:
	case FIGURE_MEAN:
	case FIGURE_AGE:
		if (!number_of(sum, record, sum->from, &from))
			return;
		sum->whole++;
		sum->part += sum->formula->kind == FIGURE_AGE
				     ? today_of(sum) - from
				     : from;
		return;
	case FIGURE_PUNCTUAL:
		sum->whole++;
		sum->part += both(sum, record, &from, &to) && from <= to;
		return;
	case FIGURE_WITHIN:
		sum->whole++;
		sum->part += both(sum, record, &from, &to) &&
			     to - from <= (double)sum->formula->days * DAY;
		return;
	}
}

/* Of the scope; 0 when it is not said. */
static double headcount(struct sum *sum)
{
	struct store *store = &sum->context->store;
	const struct record *scope = store_find(store, "scope", NULL);
	const struct slot *people =
		scope ? noun_slot(scope->noun, "headcount") : NULL;
	double value = 0;

	return people && number_of(sum, scope, people, &value) ? value : 0;
}

static double hours(const struct sum *sum)
{
	return strcmp(sum->formula->unit, "days") != 0 ? 3600 : DAY;
}

static void sum_end(struct sum *sum, struct figure *figure)
{
	enum figure_kind kind = sum->formula->kind;

	figure->part = sum->part;
	figure->whole = sum->whole;
	figure->known = true;
	if (kind == FIGURE_RATE)
		figure->whole = headcount(sum);
	if (kind == FIGURE_COUNT)
		figure->value = sum->part;
	else if (figure->whole <= 0)
		figure->known = unknown(
			sum, kind == FIGURE_RATE ? "the scope has no headcount"
						 : "nothing to count");
	else if (kind == FIGURE_SUM)
		figure->value = sum->part;
	else if (kind == FIGURE_RATE || kind == FIGURE_MEAN)
		figure->value = sum->part / figure->whole;
	else if (kind == FIGURE_GAP || kind == FIGURE_AGE)
		figure->value = sum->part / sum->whole / hours(sum);
	else
		figure->value = 100 * sum->part / sum->whole;
}

static bool sum_records(struct sum *sum, const struct folder *folder,
			struct figure *figure)
{
	bool any = false;

	for (size_t i = 0; i < folder->records.count; i++) {
		const struct record *record = folder->records.items[i];

		if (!sum->formula->ended && record_is_ended(record))
			continue;
		any = true;
		if (query_matches(&sum->terms, record) &&
		    in_window(sum, record))
			sum_record(sum, record);
	}
	if (!any && !folder->records.count)
		return unknown(sum, "the register is empty");
	sum_end(sum, figure);
	return figure->known;
}

bool figure_compute(struct context *context, const struct formula *formula,
		    const struct metric *metric, struct figure *figure,
		    struct error *err)
{
	struct store *store = &context->store;
	struct folder *folder = store_folder(store, formula->noun);
	struct sum sum = { .context = context,
			   .formula = formula,
			   .metric = metric,
			   .noun = folder ? folder->noun : NULL };

	*figure = (struct figure){ 0 };
	if (!folder) {
		figure->why = arena_format(&context->arena,
					   "there is no register '%s'",
					   formula->noun);
		return true;
	}
	if (!store_load(store, folder, err) || !store_sound(store, err))
		return false;
	if (sum_begin(&sum))
		sum_records(&sum, folder, figure);
	query_clear(&sum.terms);
	query_clear(&sum.hits);
	query_clear(&sum.halves);
	query_clear(&sum.misses);
	if (sum.why)
		figure->known = false;
	figure->why = sum.why;
	return true;
}
