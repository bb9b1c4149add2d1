/* trend_read.c - what a figure was at each tick of the history.
 *
 * Where only a change of a record can change a figure, each record is judged
 * once for each of its states and the sums are carried on; else all records are
 * judged at every tick. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "isms/base/utf8.h"
#include "isms/verbs/cells.h"
#include "isms/verbs/select.h"
#include "trend_internal.h"

/* -- series --------------------------------------------------------------- */

static size_t series_of(struct trend *trend, const char *name, enum tone tone)
{
	struct arena *arena = &trend->context->arena;
	size_t *place = map_get(&trend->by_name, name);
	struct series series = { .tone = tone };

	if (place)
		return *place;
	series.name = arena_copy(arena, name);
	place = arena_new(arena, size_t);
	/* It was nothing before. */
	for (size_t i = 0; i < trend->ticks.count; i++)
		vec_push(&series.values, 0.0);
	vec_push(&trend->series, series);
	*place = trend->series.count;
	map_put(&trend->by_name, series.name, place);
	return *place;
}

/* Levels and choices have an order of their own, and are there from the
 * start. */
static void begin_series(struct trend *trend, const struct noun *noun)
{
	const struct method *method = trend->context->store.world.method;
	const struct slot *slot =
		trend->figure->group ? noun_slot(noun, trend->figure->group)
				     : NULL;
	const char *scale;
	size_t levels;

	if (!trend->figure->group) {
		series_of(trend, trend->figure->sum ? "sum" : "count",
			  TONE_PLAIN);
		return;
	}
	if (slot->field->kind == FIELD_CHOICE) {
		for (const struct choice *choice = slot->field->rule.choices;
		     choice->name; choice++)
			series_of(trend, choice->name, TONE_PLAIN);
		return;
	}
	if (slot->field->kind != FIELD_LEVEL)
		return;
	scale = slot->field->rule.scale;
	levels = method_scale_size(method, scale);
	for (size_t level = 1; level <= levels; level++)
		series_of(trend, method_level_name(method, scale, (int)level),
			  level_tone(method, scale, (int)level));
}

/* -- one record ----------------------------------------------------------- */

/* One register of the figure, as a tick has it. */
struct judging {
	struct trend *trend;
	struct store *then;
	struct folder *folder;
	struct query query;
	const struct slot *group, *sum;
};

static const char *group_name(const struct judging *judging,
			      const struct record *record, struct buf *text)
{
	_Alignas(16) char scratch[FIELD_MEMBER_SIZE];
	const struct world *world = &judging->then->world;
	const struct field *field = judging->group->field;
	const void *member =
		record_member(record, judging->group, world, scratch);
	const char *name = NULL;

	if (!member || !field_is_set(field, member))
		return "(none)";
	if (field->kind == FIELD_LEVEL)
		name = method_level_name(world->method, field->rule.scale,
					 *(const int *)member);
	if (name)
		return name;
	field_format(field, member, text);
	return buf_string(text);
}

static double amount_of(const struct judging *judging,
			const struct record *record)
{
	_Alignas(16) char scratch[FIELD_MEMBER_SIZE];
	const struct number *number;

	if (!judging->sum)
		return 1;
	number = record_member(record, judging->sum, &judging->then->world,
			       scratch);
	return number && number->set ? number->value : 0;
}

static struct share judge(const struct judging *judging,
			  const struct record *record)
{
	const struct figure *figure = judging->trend->figure;
	struct share share = { 0 };
	struct buf text = { 0 };
	const char *name = figure->sum ? "sum" : "count";

	if ((!figure->all && record_is_ended(record)) ||
	    !query_matches(&judging->query, record))
		return share;
	if (!figure->noun)
		name = record->noun->name;
	else if (judging->group)
		name = group_name(judging, record, &text);
	share.series = series_of(judging->trend, name, TONE_PLAIN);
	share.amount = amount_of(judging, record);
	buf_clear(&text);
	return share;
}

/* -- one register --------------------------------------------------------- */

static bool find_slot(const struct noun *noun, const char *name,
		      const struct slot **slot)
{
	*slot = name ? noun_slot(noun, name) : NULL;
	return !name || *slot;
}

/* False when the register, or a field, was not there yet. */
static bool judging_begin(struct judging *judging, struct error *err)
{
	const struct figure *figure = judging->trend->figure;
	const struct noun *noun = judging->folder->noun;
	bool ok = find_slot(noun, figure->group, &judging->group) &&
		  find_slot(noun, figure->sum, &judging->sum);

	select_query_in(judging->trend->context, judging->then, noun,
			&judging->query);
	for (size_t i = 0; ok && i < figure->term_count; i++)
		ok = query_add(&judging->query, figure->terms[i], err);
	return ok;
}

static void count(struct trend *trend, struct share share, double sign)
{
	if (share.series)
		trend->series.items[share.series - 1].now +=
			sign * share.amount;
}

static void count_all(struct judging *judging)
{
	struct trend *trend = judging->trend;
	const struct folder *folder = judging->folder;

	for (size_t i = 0; i < folder->records.count; i++)
		count(trend, judge(judging, folder->records.items[i]), 1);
}

static void count_turns(struct judging *judging,
			const struct timeline *timeline)
{
	struct trend *trend = judging->trend;
	static const struct share none = { 0 };

	for (size_t i = 0; i < timeline->turns.count; i++) {
		const struct turn *turn = &timeline->turns.items[i];
		struct share *share;

		if (turn->record && turn->record->noun != judging->folder->noun)
			continue;
		while (trend->shares.count <= turn->index)
			vec_push(&trend->shares, none);
		share = &trend->shares.items[turn->index];
		count(trend, *share, -1);
		*share = none;
		if (turn->record)
			*share = judge(judging, turn->record);
		count(trend, *share, 1);
	}
}

static void judge_folder(struct trend *trend, const struct timeline *timeline,
			 struct folder *folder)
{
	struct judging judging = { .trend = trend,
				   .then = timeline->then,
				   .folder = folder };
	struct error ignored = { 0 };

	if (judging_begin(&judging, &ignored)) {
		if (trend->steady)
			count_turns(&judging, timeline);
		else
			count_all(&judging);
	}
	query_clear(&judging.query);
	error_clear(&ignored);
}

/* -- all ticks ------------------------------------------------------------ */

static void forget_sums(struct trend *trend)
{
	for (size_t i = 0; i < trend->series.count; i++)
		trend->series.items[i].now = 0;
	trend->shares.count = 0;
}

static void take_tick(struct trend *trend, const struct timeline *timeline)
{
	struct tick tick = timeline->tick;

	if (!trend->steady || timeline->fresh)
		forget_sums(trend);
	for (size_t i = 0; i < timeline->then->folder_count; i++) {
		struct folder *folder = &timeline->then->folders[i];

		if (!trend->figure->noun ||
		    !strcmp(folder->noun->name, trend->figure->noun))
			judge_folder(trend, timeline, folder);
	}
	for (size_t i = 0; i < trend->series.count; i++) {
		struct series *series = &trend->series.items[i];

		vec_push(&series->values, series->now);
	}
	tick.commit = arena_copy(&trend->context->arena, tick.commit);
	vec_push(&trend->ticks, tick);
}

/* A figure of the ISMS as it is now says whether its words mean anything. */
static bool check_figure(struct trend *trend, struct error *err)
{
	const struct figure *figure = trend->figure;
	struct judging judging = { .trend = trend,
				   .then = &trend->context->store };
	const char *names[2] = { figure->group, figure->sum };
	bool ok = true;

	if (!figure->noun)
		return true;
	judging.folder = store_folder(judging.then, figure->noun);
	for (int i = 0; i < 2; i++) {
		const struct noun *noun = judging.folder->noun;
		const char *near =
			names[i] ? noun_nearest(noun, names[i]) : NULL;

		if (!names[i] || noun_slot(noun, names[i]))
			continue;
		error_set(err, FAULT_USAGE, "%s has no field '%s'", noun->name,
			  names[i]);
		if (near)
			error_hint(err, "did you mean '%s'?", near);
		return false;
	}
	ok = judging_begin(&judging, err);
	if (ok && judging.sum && judging.sum->field->kind != FIELD_NUMBER)
		ok = error_set(err, FAULT_USAGE,
			       "'%s' is no number, so it has no sum",
			       figure->sum);
	if (ok && judging.group && judging.group->field->kind >= FIELD_LIST)
		ok = error_set(err, FAULT_USAGE,
			       "'%s' holds several values, so records cannot "
			       "be grouped by it",
			       figure->group);
	trend->steady = ok && query_is_steady(&judging.query) &&
			(!judging.group || slot_is_steady(judging.group)) &&
			(!judging.sum || slot_is_steady(judging.sum));
	if (ok)
		begin_series(trend, judging.folder->noun);
	query_clear(&judging.query);
	return ok;
}

static int compare_series(const void *left, const void *right)
{
	return natural_compare(((const struct series *)left)->name,
			       ((const struct series *)right)->name);
}

static bool is_nothing(const struct series *series)
{
	for (size_t i = 0; i < series->values.count; i++)
		if (series->values.items[i] != 0)
			return false;
	return true;
}

/* What has no order of its own is sorted; what never was, goes - but levels
 * stay. */
static void tidy(struct trend *trend, size_t ordered)
{
	size_t kept = 0;

	if (trend->series.count > ordered)
		qsort(trend->series.items + ordered,
		      trend->series.count - ordered,
		      sizeof *trend->series.items, compare_series);
	for (size_t i = 0; i < trend->series.count; i++) {
		struct series *series = &trend->series.items[i];

		if (series->tone == TONE_PLAIN && is_nothing(series) &&
		    trend->figure->group)
			vec_clear(&series->values);
		else
			trend->series.items[kept++] = *series;
	}
	trend->series.count = kept;
}

bool trend_read(struct trend *trend, const struct timeline_span *span,
		struct error *err)
{
	struct timeline timeline = { 0 };
	struct timeline_span only = *span;
	size_t ordered;
	bool more = true;
	bool ok = check_figure(trend, err);

	ordered = trend->series.count;
	if (trend->steady)
		only.nouns = trend->figure->noun;
	ok = ok && timeline_open(&timeline, &trend->context->store, &only,
				 context_schemas(trend->context), err);
	while (ok && more) {
		ok = timeline_next(&timeline, &more, err);
		if (ok && more && timeline.present)
			take_tick(trend, &timeline);
		progress_step(&trend->context->progress, "reading commits",
			      timeline.at, timeline.count + 1);
	}
	progress_step(&trend->context->progress, "reading commits", 1, 1);
	trend->unreadable = timeline.unreadable;
	timeline_close(&timeline);
	if (ok)
		tidy(trend, ordered);
	return ok;
}

void trend_clear(struct trend *trend)
{
	for (size_t i = 0; i < trend->series.count; i++)
		vec_clear(&trend->series.items[i].values);
	vec_clear(&trend->series);
	vec_clear(&trend->ticks);
	vec_clear(&trend->shares);
	map_clear(&trend->by_name);
}
