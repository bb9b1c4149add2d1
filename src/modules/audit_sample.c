/* audit_sample.c - draws some of many, so that anybody can draw the same
 * again. */
#include <string.h>

#include "audit_internal.h"
#include "isms/base/file.h"
#include "isms/quant/generator.h"
#include "isms/quant/sampling.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"

const struct option audit_sample_options[] = {
	{ "population", 0, "N", "how many there are, when there is no list" },
	{ "size", 0, "N", "how many to look at" },
	{ "confidence", 0, "PERCENT", "size for no deviation; 95 without it" },
	{ "tolerable", 0, "PERCENT", "the share that may deviate; 10" },
	{ "every", 0, "HOW-OFTEN",
	  "size by habit: yearly, quarterly, monthly, weekly, daily, "
	  "many-a-day, automated" },
	{ "sites", 0, "AUDIT",
	  "size by IAF MD 1: initial, surveillance, recertification" },
	{ "seed", 0, "TEXT",
	  "what the draw begins with; by chance without it" },
	{ "verify", 0, NULL, "draw again as recorded, and compare" },
	{ "on", 0, "DATE", "when; today without it" },
	{ "dry-run", 0, NULL, "show what would change, save nothing" },
	{ NULL, 0, NULL, NULL },
};

struct sampling {
	struct context *context;
	const char *of;
	uint32_t population, size;
	const char *rule;
	const char *seed;
	const char *digest; /* of the list, or NULL */
	struct list lines;  /* of the list */
	struct list drawn;
};

enum {
	LIST_LIMIT = 64 << 20
};

/* -- the population ------------------------------------------------------- */

/* A line of the file is one of the population; empty ones are none. */
static bool read_list(struct sampling *sampling, const char *path,
		      struct error *err)
{
	struct context *context = sampling->context;
	VEC(const char *) lines = { 0 };
	struct text text;
	size_t length;

	if (!context_read(context, path, LIST_LIMIT, &text, err))
		return false;
	for (const char *at = text.bytes; *at;
	     at += length + (at[length] != 0)) {
		size_t shown = length = strcspn(at, "\n");

		while (shown && (at[shown - 1] == '\r' || at[shown - 1] == ' '))
			shown--;
		if (shown)
			vec_push(&lines,
				 arena_text(&context->arena, at, shown));
	}
	sampling->digest = arena_format(
		&context->arena, "v1:sha256:%s",
		sha256_hex(&context->arena, text.bytes, text.length));
	sampling->lines.count = lines.count;
	sampling->lines.items =
		arena_array(&context->arena, lines.count + 1, sizeof(char *));
	for (size_t i = 0; i < lines.count; i++)
		sampling->lines.items[i] = lines.items[i];
	vec_clear(&lines);
	sampling->population = (uint32_t)sampling->lines.count;
	return true;
}

static bool take_population(struct sampling *sampling, struct error *err)
{
	const struct arguments *arguments = &sampling->context->arguments;
	long count;

	if (arguments->operands.count > 2 &&
	    !read_list(sampling, arguments->operands.items[2], err))
		return false;
	if (!option_number(arguments, "population", (long)sampling->population,
			   &count, err))
		return false;
	if (sampling->lines.items && count != (long)sampling->lines.count)
		return error_set(err, FAULT_USAGE,
				 "--population is %ld, and the list has %zu",
				 count, sampling->lines.count);
	if (count < 1 || count > SAMPLE_POPULATION_MOST) {
		error_set(err, FAULT_USAGE,
			  "how many %s are there? at least 1 and at most %d",
			  sampling->of, SAMPLE_POPULATION_MOST);
		error_hint(err, "name a file with a line for each, or say "
				"--population N");
		return false;
	}
	sampling->population = (uint32_t)count;
	return true;
}

/* -- the size ------------------------------------------------------------- */

static bool by_habit(struct sampling *sampling, const char *every,
		     struct error *err)
{
	const struct sample_habit *habit = sample_habit_of(every);

	if (!habit)
		return error_set(err, FAULT_USAGE,
				 "--every is '%s', not one of: yearly, "
				 "quarterly, monthly, weekly, daily, "
				 "many-a-day, automated",
				 every);
	sampling->size = habit->most;
	sampling->rule =
		arena_format(&sampling->context->arena, "%s: %u to %u by habit",
			     every, habit->least, habit->most);
	return true;
}

static bool by_sites(struct sampling *sampling, const char *text,
		     struct error *err)
{
	static const char *const names[] = { "initial", "surveillance",
					     "recertification" };

	for (size_t i = 0; i < ARRAY_SIZE(names); i++) {
		if (strcmp(names[i], text) != 0)
			continue;
		sampling->size =
			sample_sites(sampling->population, (enum site_audit)i);
		sampling->rule = arena_format(&sampling->context->arena,
					      "sites, %s (IAF MD 1)", text);
		return true;
	}
	return error_set(err, FAULT_USAGE,
			 "--sites is '%s', not initial, surveillance or "
			 "recertification",
			 text);
}

static bool percent(const struct arguments *arguments, const char *name,
		    long fallback, double *share, struct error *err)
{
	long number;

	if (!option_number(arguments, name, fallback, &number, err))
		return false;
	if (number < 1 || number > 99)
		return error_set(err, FAULT_USAGE,
				 "--%s is %ld, allowed 1..99 per cent", name,
				 number);
	*share = (double)number / 100;
	return true;
}

static bool by_confidence(struct sampling *sampling, struct error *err)
{
	const struct arguments *arguments = &sampling->context->arguments;
	double confidence, tolerable;

	if (!percent(arguments, "confidence", 95, &confidence, err) ||
	    !percent(arguments, "tolerable", 10, &tolerable, err))
		return false;
	sampling->size = sample_zero_deviation(confidence, tolerable);
	sampling->rule = arena_format(&sampling->context->arena,
				      "none deviates: %.0f %% sure of at most "
				      "%.0f %%",
				      confidence * 100, tolerable * 100);
	return true;
}

static bool take_size(struct sampling *sampling, struct error *err)
{
	const struct arguments *arguments = &sampling->context->arguments;
	const char *every = option_text(arguments, "every");
	const char *sites = option_text(arguments, "sites");
	long size;
	bool ok;

	if (option_given(arguments, "size")) {
		ok = option_number(arguments, "size", 0, &size, err);
		if (ok && (size < 1 || size > 100000))
			return error_set(err, FAULT_USAGE,
					 "--size is %ld, allowed 1..100000",
					 size);
		sampling->size = ok ? (uint32_t)size : 0;
		sampling->rule = "as the auditor chose";
	} else if (every) {
		ok = by_habit(sampling, every, err);
	} else if (sites) {
		ok = by_sites(sampling, sites, err);
	} else {
		ok = by_confidence(sampling, err);
	}
	if (sampling->size > sampling->population)
		sampling->size = sampling->population;
	return ok;
}

/* -- the draw ------------------------------------------------------------- */

static void draw(struct sampling *sampling)
{
	struct arena *arena = &sampling->context->arena;
	struct generator generator = generator_begin(sampling->seed);
	uint32_t *numbers =
		arena_array(arena, sampling->size + 1, sizeof *numbers);

	sample_draw(&generator, sampling->population, sampling->size, numbers);
	sampling->drawn.count = sampling->size;
	sampling->drawn.items =
		arena_array(arena, sampling->size + 1, sizeof(char *));
	for (uint32_t i = 0; i < sampling->size; i++)
		sampling->drawn.items[i] =
			sampling->lines.items
				? sampling->lines.items[numbers[i] - 1]
				: arena_format(arena, "%u", numbers[i]);
}

/* Five characters by chance, as ids have them. */
static bool take_seed(struct sampling *sampling, struct error *err)
{
	struct context *context = sampling->context;
	const char *seed = option_text(&context->arguments, "seed");
	const char *id;

	if (seed && *seed) {
		sampling->seed = seed;
		return true;
	}
	id = store_new_id(&context->store,
			  store_folder(&context->store, "audit"), err);
	sampling->seed = id ? strchr(id, '-') + 1 : NULL;
	return id != NULL;
}

static void put_text(struct sampling *sampling, struct node *map,
		     const char *name, const char *text)
{
	struct arena *arena = &sampling->context->arena;

	if (text)
		node_put(arena, map, name, node_text(arena, text, NODE_PLAIN));
}

static struct node *sample_map(struct sampling *sampling, const char *day)
{
	struct arena *arena = &sampling->context->arena;
	struct node *map = node_map(arena);
	struct node *list = node_list(arena);

	for (size_t i = 0; i < sampling->drawn.count; i++)
		node_push(
			arena, list,
			node_text(arena, sampling->drawn.items[i], NODE_PLAIN));
	put_text(sampling, map, "of", sampling->of);
	put_text(sampling, map, "on", day);
	put_text(sampling, map, "population",
		 arena_format(arena, "%u", sampling->population));
	put_text(sampling, map, "rule", sampling->rule);
	put_text(sampling, map, "size",
		 arena_format(arena, "%u", sampling->size));
	put_text(sampling, map, "seed", sampling->seed);
	put_text(sampling, map, "digest", sampling->digest);
	node_put(arena, map, "drawn", list);
	return map;
}

static const struct audit_sample *recorded(const struct record *record,
					   const char *of)
{
	const struct audit *audit = record->at;
	const struct audit_sample *samples = audit->samples.items;

	for (size_t i = 0; i < audit->samples.count; i++)
		if (samples[i].of && !strcmp(samples[i].of, of))
			return &samples[i];
	return NULL;
}

/* -- again ---------------------------------------------------------------- */

static bool same_draw(const struct sampling *sampling,
		      const struct audit_sample *kept)
{
	if (kept->drawn.count != sampling->drawn.count)
		return false;
	for (size_t i = 0; i < kept->drawn.count; i++)
		if (strcmp(kept->drawn.items[i], sampling->drawn.items[i]) != 0)
			return false;
	return true;
}

/* By what is recorded, and the list where there is one: status 1 when it gives
 * something else. */
static bool verify(struct sampling *sampling, const struct record *record,
		   struct error *err)
{
	struct context *context = sampling->context;
	const struct arguments *arguments = &context->arguments;
	const struct audit_sample *kept = recorded(record, sampling->of);
	const char *wrong = NULL;

	if (!kept)
		return error_set(err, FAULT_USAGE, "%s has no sample '%s'",
				 record->id, sampling->of);
	if (kept->digest && arguments->operands.count < 3)
		return error_set(err, FAULT_USAGE,
				 "'%s' was drawn from a list: name the file",
				 sampling->of);
	if (arguments->operands.count > 2 &&
	    !read_list(sampling, arguments->operands.items[2], err))
		return false;
	if (kept->digest && strcmp(kept->digest, sampling->digest) != 0)
		wrong = "the list is another one";
	sampling->population = (uint32_t)kept->population.value;
	sampling->size = (uint32_t)kept->size.value;
	sampling->seed = kept->seed ? kept->seed : "";
	if (!wrong &&
	    (!sampling->population || sampling->size > sampling->population ||
	     (sampling->lines.items &&
	      sampling->lines.count != sampling->population)))
		wrong = "size and population do not fit";
	if (!wrong) {
		draw(sampling);
		wrong = same_draw(sampling, kept)
				? NULL
				: "the draw gives something else";
	}
	buf_format(&context->notes, "%s %s: %s\n", record->id, sampling->of,
		   wrong ? wrong : "drawn again, the same");
	if (wrong)
		context->status = FAULT_NO;
	return true;
}

bool audit_sample(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	struct sampling sampling = { .context = context };
	struct edit edit = { .kind = EDIT_ADD, .path = "samples" };
	edit_vec edits = { 0 };
	struct date on;
	bool ok;

	if (!record || !option_date(context, "on", &on, err))
		return false;
	if (context->arguments.operands.count < 2)
		return error_set(err, FAULT_USAGE,
				 "of what? give the sample a name");
	sampling.of = context->arguments.operands.items[1];
	if (option_given(&context->arguments, "verify"))
		return verify(&sampling, record, err);
	if (recorded(record, sampling.of))
		return error_set(err, FAULT_USAGE,
				 "%s has a sample '%s'; a draw is not repeated "
				 "until it pleases",
				 record->id, sampling.of);
	if (!take_population(&sampling, err) || !take_size(&sampling, err) ||
	    !take_seed(&sampling, err))
		return false;
	draw(&sampling);
	edit.value = sample_map(&sampling, date_text(context, on));
	edit.after = assign_after(context->noun, "samples");
	vec_push(&edits, edit);
	ok = save_edits(context, record, &edits, err);
	for (size_t i = 0; ok && i < sampling.drawn.count &&
			   !option_given(&context->arguments, "dry-run");
	     i++)
		buf_format(&context->out, "%s\n", sampling.drawn.items[i]);
	if (ok)
		buf_format(&context->notes, "%u of %u, seed %s; %s\n",
			   sampling.size, sampling.population, sampling.seed,
			   sampling.rule);
	vec_clear(&edits);
	return ok;
}
