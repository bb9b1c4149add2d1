/* policies.c - which policies the standard calls for, and which of them are
 * there, in force and known (ISO/IEC 27001:2022, A.5.1). */
#include <string.h>

#include "isms/framework/template.h"
#include "isms/modules/policy.h"
#include "reports_internal.h"

/* One subject that a policy is written about. */
struct topic {
	const struct template *template;
	const char **asked; /* addresses that apply to us */
	size_t asked_count;
	size_t covered;		   /* of these, by policies in force */
	const struct record *best; /* the policy furthest on, or NULL */
	record_vec found;
};

/* Nobody said that it does not apply. */
static bool is_called_for(struct context *context, const char *address)
{
	const struct record *record =
		store_find(&context->store, address, NULL);
	const struct slot *slot =
		record ? noun_slot(record->noun, "applicable") : NULL;
	const enum answer *applicable =
		slot && slot->field->kind == FIELD_BOOL
			? (const void *)((const char *)record->at +
					 slot->offset)
			: NULL;

	return !applicable || *applicable != ANSWER_NO;
}

static bool covers(const struct record *record, const char *address)
{
	const struct policy *policy = record->at;

	for (size_t i = 0; i < policy->covers.count; i++)
		if (!strcmp(policy->covers.items[i], address))
			return true;
	return false;
}

/* Published before approved before draft. */
static int rank_of(const struct record *record)
{
	const struct policy *policy = record->at;

	return record_is_ended(record) ? 0 : policy->common.status;
}

static bool is_covered(const struct folder *folder, const char *address)
{
	for (size_t i = 0; i < folder->records.count; i++)
		if (rank_of(folder->records.items[i]) == POLICY_PUBLISHED &&
		    covers(folder->records.items[i], address))
			return true;
	return false;
}

/* A policy is about the subject when it covers what the subject is there for,
 * the first of its addresses. */
static void find_policies(const struct folder *folder, struct topic *topic)
{
	const struct template *template = topic->template;

	for (size_t i = 0; i < folder->records.count; i++) {
		const struct record *record = folder->records.items[i];

		if (!rank_of(record) || !covers(record, template->covers[0]))
			continue;
		vec_push(&topic->found, record);
		if (!topic->best || rank_of(record) > rank_of(topic->best))
			topic->best = record;
	}
}

static void read_topic(struct context *context, const struct folder *folder,
		       struct topic *topic)
{
	const struct template *template = topic->template;

	topic->asked = arena_array(&context->arena, template->cover_count + 1,
				   sizeof *topic->asked);
	for (size_t i = 0; i < template->cover_count; i++) {
		const char *address = template->covers[i];

		if (!is_called_for(context, address))
			continue;
		topic->asked[topic->asked_count++] = address;
		topic->covered += is_covered(folder, address);
	}
	find_policies(folder, topic);
}

static const char *state_of(const struct topic *topic, enum tone *tone)
{
	*tone = TONE_PLAIN;
	if (topic->best && rank_of(topic->best) == POLICY_PUBLISHED)
		return "in force";
	if (topic->best)
		return record_status(topic->best);
	if (!topic->asked_count)
		return "not called for";
	*tone = TONE_RED;
	return "missing";
}

static void add_row(struct context *context, size_t block,
		    const struct topic *topic)
{
	struct report *report = &context->report;
	struct cell *cells = report_row(report, block);
	struct audience audience;
	struct cell *items;
	enum tone tone;
	const char *state = state_of(topic, &tone);
	bool known =
		topic->best && rank_of(topic->best) == POLICY_PUBLISHED &&
		policy_is_acknowledged(topic->best->at) &&
		policy_audience(topic->best, &context->store.world, &audience);

	cell_text(report, &cells[0], topic->template->name);
	cell_text(report, &cells[1], state);
	cells[1].tone = tone;
	items = cell_list(report, &cells[2], topic->found.count);
	for (size_t i = 0; i < topic->found.count; i++)
		cell_text(report, &items[i], topic->found.items[i]->id);
	cell_number(&cells[3], (double)topic->covered);
	cell_number(&cells[4], (double)topic->asked_count);
	if (known)
		cell_number(&cells[5],
			    (double)(audience.count - audience.missing.count));
	if (known)
		cell_number(&cells[6], (double)audience.count);
}

bool policies_build(struct context *context, struct error *err)
{
	static const struct column columns[] = {
		{ .name = "topic" },
		{ .name = "state" },
		{ .name = "policies", .list = true },
		{ .name = "covered", .right = true },
		{ .name = "called_for", .title = "of", .right = true },
		{ .name = "confirmed", .right = true },
		{ .name = "audience", .title = "of", .right = true },
	};
	const struct folder *folder = store_folder(&context->store, "policy");
	size_t count;
	const struct template *all = templates_all(&context->arena, &count);
	size_t missing = 0;
	size_t block;

	(void)err;
	report_heading(&context->report, 1, "Policies called for");
	block = report_table(&context->report, BLOCK_TABLE, "topics", columns,
			     ARRAY_SIZE(columns));
	for (size_t i = 0; i < count; i++) {
		struct topic topic = { .template = &all[i] };

		read_topic(context, folder, &topic);
		add_row(context, block, &topic);
		missing += !topic.best && topic.asked_count;
		vec_clear(&topic.found);
	}
	report_text(&context->report,
		    "Topics without a policy: %zu of %zu. Covered are "
		    "requirements that a policy in force names, of those that "
		    "apply; a topic's policy is one that covers its first "
		    "requirement.",
		    missing, count);
	return true;
}
