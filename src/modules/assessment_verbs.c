/* assessment_verbs.c - beginning a round of risk assessment, and closing it when
 * each of its risks was rated in it (ISO/IEC 27001:2022, 8.2). */
#include <string.h>

#include "assessment_internal.h"
#include "isms/base/file.h"
#include "isms/model/approval.h"
#include "isms/verbs/add.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"

/* -- start ---------------------------------------------------------------- */

static const struct option start_options[] = {
	{ "id", 0, "ID", "the id; else one is made" },
	{ "title", 't', "TEXT", "its title; with the date without it" },
	{ "by", 0, "ID,ID", "persons and roles that take part" },
	{ "on", 0, "DATE", "when it begins; today without it" },
	{ "dry-run", 0, NULL, "show the new file, save nothing" },
	{ NULL, 0, NULL, NULL },
};

/* The risks that terms select, ended ones left out. */
static bool risks_of(struct context *context, const char *const *terms,
		     size_t count, record_vec *risks, struct error *err)
{
	struct folder *folder = store_folder(&context->store, "risk");
	struct query query = { 0 };
	bool ok = select_query(context, folder->noun, &query, err);

	for (size_t i = 0; ok && i < count; i++)
		ok = query_add(&query, terms[i], err);
	ok = ok && store_load(&context->store, folder, err) &&
	     store_sound(&context->store, err);
	for (size_t i = 0; ok && i < folder->records.count; i++)
		if (!record_is_ended(folder->records.items[i]) &&
		    query_matches(&query, folder->records.items[i]))
			vec_push(risks, folder->records.items[i]);
	query_clear(&query);
	return ok;
}

static bool start_edits(struct context *context, const char *day,
			edit_vec *edits, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	const char *title = option_text(arguments, "title");
	const char *by = option_text(arguments, "by");
	const char *version = context->store.world.method->version;
	bool ok;

	if (!title)
		title = arena_format(&context->arena, "Risk assessment of %s",
				     day);
	ok = assign_set(context, context->noun, "title", title, edits, err) &&
	     assign_set(context, context->noun, "started", day, edits, err) &&
	     (!version || assign_set(context, context->noun, "method", version,
				     edits, err)) &&
	     (!by ||
	      assign_parse(context, context->noun,
			   arena_format(&context->arena, "participants=%s", by),
			   edits, err));
	for (size_t i = 0; ok && i < arguments->operands.count; i++)
		ok = assign_parse(context, context->noun,
				  arena_format(&context->arena, "scope+=%s",
					       arguments->operands.items[i]),
				  edits, err);
	return ok;
}

static bool assessment_start(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	record_vec risks = { 0 };
	edit_vec edits = { 0 };
	const char *id;
	struct date on;
	bool ok = option_date(context, "on", &on, err) &&
		  risks_of(context, arguments->operands.items,
			   arguments->operands.count, &risks, err);

	if (ok && !risks.count)
		ok = error_set(err, FAULT_USAGE,
			       "there is no risk to be assessed");
	ok = ok && start_edits(context, date_text(context, on), &edits, err) &&
	     add_record(context, edits.items, edits.count, &id, err);
	if (ok && !option_given(arguments, "dry-run"))
		buf_format(&context->notes,
			   "to be rated: %zu; isms risk assess ID "
			   "likelihood=... impact=...\n",
			   risks.count);
	vec_clear(&risks);
	vec_clear(&edits);
	return ok;
}

/* -- close ---------------------------------------------------------------- */

static const struct option close_options[] = {
	{ "on", 0, "DATE", "when it ended; today without it" },
	{ "summary", 's', "TEXT", "what came out; counted without it" },
	{ "tag", 0, "TAG", "the Git tag that keeps this state" },
	{ "anyway", 0, "REASON", "close with risks that nobody rated" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

static const char *const rating_names[] = { "inherent", "current", "residual" };

/* When the risk was last rated; unset when never. */
static struct date rated_on(struct context *context, const struct record *risk)
{
	struct date latest = { 0 };

	for (size_t i = 0; i < ARRAY_SIZE(rating_names); i++) {
		const struct slot *slot = noun_slot(
			risk->noun, arena_format(&context->arena, "%s.on",
						 rating_names[i]));
		union {
			long double align;
			char bytes[FIELD_MEMBER_SIZE];
		} scratch;
		const struct date *on = record_member(
			risk, slot, &context->store.world, &scratch);

		if (on && date_compare(*on, latest) > 0)
			latest = *on;
	}
	return latest;
}

/* Names those without a rating since the round began. */
static size_t unrated(struct context *context, const record_vec *risks,
		      struct date since, struct buf *names)
{
	size_t count = 0;

	for (size_t i = 0; i < risks->count; i++) {
		const struct record *risk = risks->items[i];

		if (date_compare(rated_on(context, risk), since) >= 0)
			continue;
		if (++count <= 10)
			buf_format(names, "%s%s", count > 1 ? ", " : "",
				   risk->id);
	}
	if (count > 10)
		buf_format(names, " and %zu more", count - 10);
	return count;
}

/* "v1:sha256:" over a line of each risk: its id and what its ratings say. */
static const char *ratings_digest(struct context *context,
				  const record_vec *risks)
{
	struct buf text = { 0 };
	const char *digest;

	for (size_t i = 0; i < risks->count; i++) {
		const struct record *risk = risks->items[i];

		buf_text(&text, risk->id);
		for (size_t r = 0; r < ARRAY_SIZE(rating_names); r++)
			buf_format(&text, " %s",
				   approval_digest(risk, rating_names[r],
						   context->store.world.method,
						   &context->arena));
		buf_char(&text, '\n');
	}
	digest = arena_format(
		&context->arena, "v1:sha256:%s",
		sha256_hex(&context->arena, buf_string(&text), text.length));
	buf_clear(&text);
	return digest;
}

/* "34 risks: 3 critical, 12 high, 19 low" */
static const char *counted(struct context *context, const record_vec *risks)
{
	const struct method *method = context->store.world.method;
	const struct slot *slot;
	struct buf text = { 0 };
	const char *result;
	size_t rated = 0;
	int highest = (int)method_scale_size(method, "risk");

	buf_format(&text, "%zu risk%s", risks->count,
		   risks->count == 1 ? "" : "s");
	slot = risks->count ? noun_slot(risks->items[0]->noun, "level") : NULL;
	for (int level = highest; slot && level > 0; level--) {
		size_t count = 0;

		for (size_t i = 0; i < risks->count; i++) {
			int scratch[FIELD_MEMBER_SIZE / sizeof(int)];
			const int *member =
				record_member(risks->items[i], slot,
					      &context->store.world, scratch);

			count += member && *member == level;
		}
		if (count)
			buf_format(&text, "%s%zu %s", rated ? ", " : ": ",
				   count,
				   method_level_name(method, "risk", level));
		rated += count;
	}
	if (rated < risks->count)
		buf_format(&text, "%s%zu unrated", rated ? ", " : ": ",
			   risks->count - rated);
	result = arena_text(&context->arena, buf_string(&text), text.length);
	buf_clear(&text);
	return result;
}

/* Why it ends with risks that nobody rated. */
static bool close_reason(struct context *context, const char *day,
			 edit_vec *edits, struct error *err)
{
	const char *reason = option_text(&context->arguments, "anyway");

	return !reason || (assign_set(context, context->noun, "ended.on", day,
				      edits, err) &&
			   assign_set(context, context->noun, "ended.reason",
				      reason, edits, err));
}

static bool close_edits(struct context *context, const record_vec *risks,
			edit_vec *edits, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	const struct noun *noun = context->noun;
	const char *summary = option_text(arguments, "summary");
	const char *tag = option_text(arguments, "tag");
	const char *count = arena_format(&context->arena, "%zu", risks->count);
	struct date on;

	return option_date(context, "on", &on, err) &&
	       assign_set(context, noun, "status", "closed", edits, err) &&
	       assign_set(context, noun, "closed", date_text(context, on),
			  edits, err) &&
	       assign_set(context, noun, "risks", count, edits, err) &&
	       assign_set(context, noun, "digest",
			  ratings_digest(context, risks), edits, err) &&
	       (!tag || assign_set(context, noun, "tag", tag, edits, err)) &&
	       assign_set(context, noun, "summary",
			  summary ? summary : counted(context, risks), edits,
			  err) &&
	       close_reason(context, date_text(context, on), edits, err);
}

static bool all_rated(struct context *context, const record_vec *risks,
		      const struct assessment *round, struct error *err)
{
	struct buf names = { 0 };
	size_t left = unrated(context, risks, round->started, &names);

	if (left && !option_text(&context->arguments, "anyway")) {
		error_set(err, FAULT_USAGE,
			  "not rated since it began: %zu of %zu, %s", left,
			  risks->count, buf_string(&names));
		error_hint(err, "rate them with 'isms risk assess', or say "
				"why not with --anyway REASON");
	}
	buf_clear(&names);
	return err->fault == FAULT_NONE;
}

static bool assessment_close(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	const struct assessment *round = record ? record->at : NULL;
	record_vec risks = { 0 };
	edit_vec edits = { 0 };
	bool ok;

	if (!record)
		return false;
	if (record_is_ended(record))
		return error_set(err, FAULT_USAGE, "%s is %s already",
				 record->id, record_status(record));
	ok = risks_of(context, round->scope.items, round->scope.count, &risks,
		      err) &&
	     all_rated(context, &risks, round, err) &&
	     close_edits(context, &risks, &edits, err) &&
	     save_edits(context, record, &edits, err);
	vec_clear(&risks);
	vec_clear(&edits);
	return ok;
}

const struct verb assessment_verbs[] = {
	{ .name = "start",
	  .operands = "[TERM...]",
	  .summary = "begin a round over all risks, or those of the terms",
	  .options = start_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = assessment_start,
	  .examples = "assessment start --title \"Risk assessment 2026\" "
		      "--by PER-ALICE\n"
		      "assessment start category=cybercrime" },
	{ .name = "close",
	  .operands = "ID",
	  .summary = "end it when each of its risks was rated in it",
	  .options = close_options,
	  .flags = COMMAND_STORE | COMMAND_WRITES,
	  .run = assessment_close,
	  .examples =
		  "assessment close ASM-2026 --tag v2026.1\n"
		  "assessment close ASM-2026 --anyway \"two sites closed\"" },
	{ .name = NULL },
};
