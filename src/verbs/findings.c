/* findings.c - runs every rule over every record and settles what counts. */
#include "isms/verbs/findings.h"

#include <string.h>

#include "findings_internal.h"
#include "isms/base/share.h"
#include "isms/base/utf8.h"
#include "isms/cli/terminal.h"
#include "isms/framework/library.h"
#include "isms/model/review.h"
#include "isms/store/graph.h"
#include "isms/verbs/select.h"

/* Every register: an overdue review (8.2, 9.1). */
static void check_review(const struct checking *checking,
			 const struct record *record)
{
	struct date next;

	if (record_is_ended(record))
		return;
	next = review_next(record, checking->world);
	if (date_is_set(next) && date_compare(next, checking->world->today) < 0)
		check_add(checking, record, PROBLEM_REVIEW_OVERDUE,
			  "review.last", "the review was due on %04d-%02d-%02d",
			  next.year, next.month, next.day);
}

static void check_excuses(const struct checking *checking,
			  const struct record *record)
{
	const struct groups *groups = &record_common(record)->excuses;
	const struct excuse *excuses = groups->items;

	for (size_t i = 0; i < groups->count; i++) {
		enum problem_code code = PROBLEM_COUNT;
		const char *path;

		if (!excuses[i].check)
			continue;
		path = arena_format(&checking->problems->arena, "excuse.%s",
				    excuses[i].check);
		code = problem_code_of(excuses[i].check);
		if (code == PROBLEM_COUNT)
			check_add(checking, record, PROBLEM_EXCUSE_INVALID,
				  path, "there is no check '%s'",
				  excuses[i].check);
		else if (!problem_rows[code].excusable)
			check_add(checking, record, PROBLEM_EXCUSE_INVALID,
				  path, "'%s' cannot be excused (%s)",
				  excuses[i].check, problem_rows[code].clause);
		else if (date_is_set(excuses[i].until) &&
			 date_compare(excuses[i].until,
				      checking->world->today) < 0)
			check_add(checking, record, PROBLEM_EXCUSE_INVALID,
				  path, "the excuse for '%s' has lapsed",
				  excuses[i].check);
	}
}

/* The rules of one register, run by several threads where its module says that
 * they may: each but this one with an arena for what is computed on the way. */
struct inspection {
	const struct folder *folder;
	const struct module *module; /* or NULL */
	struct world worlds[SHARE_MOST];
	struct arena arenas[SHARE_MOST];
	struct harvest harvest;
};

static void check_portion(void *context, const struct portion *portion)
{
	enum {
		AHEAD = 4
	};
	struct inspection *inspection = context;
	const struct module *module = inspection->module;
	struct checking checking = {
		&inspection->worlds[portion->worker],
		harvest_open(&inspection->harvest, portion->worker),
	};

	for (size_t i = portion->begin; i < portion->end; i++) {
		size_t place;
		const struct record *record;

		if (i + AHEAD < portion->end)
			record_expect(folder_record(inspection->folder,
						    i + AHEAD, &place));
		record = folder_record(inspection->folder, i, &place);
		check_review(&checking, record);
		check_excuses(&checking, record);
		if (module && module->check)
			module->check(&checking, record);
		harvest_mark(&inspection->harvest, portion->worker, place);
	}
}

static void check_folder(struct context *context,
			 const struct checking *checking,
			 const struct folder *folder)
{
	struct inspection inspection = {
		.folder = folder,
		.module = context_module(context, folder->noun->name),
	};
	struct portion all = { .end = folder->records.count };
	bool shared = inspection.module && inspection.module->threads;
	size_t workers = shared ? share_workers(all.end) : 1;

	for (size_t i = 0; i < workers; i++) {
		inspection.worlds[i] = *checking->world;
		if (i)
			inspection.worlds[i].arena = &inspection.arenas[i];
	}
	share_work(&all, workers, check_portion, &inspection);
	harvest_gather(&inspection.harvest, checking->problems);
	for (size_t i = 0; i < workers; i++)
		arena_clear(&inspection.arenas[i]);
	if (inspection.module && inspection.module->check_all)
		inspection.module->check_all(checking);
}

/* -- what counts ---------------------------------------------------------- */

static bool is_excused(struct context *context, const struct problem *problem)
{
	const struct record *record =
		problem->id ? store_find(&context->store, problem->id, NULL)
			    : NULL;
	const struct groups *groups;
	const struct excuse *excuses;

	if (!record || !problem_rows[problem->code].excusable)
		return false;
	groups = &record_common(record)->excuses;
	excuses = groups->items;
	for (size_t i = 0; i < groups->count; i++)
		if (excuses[i].check &&
		    !strcmp(excuses[i].check,
			    problem_rows[problem->code].name) &&
		    date_is_set(excuses[i].until) &&
		    date_compare(excuses[i].until, context->today) >= 0)
			return true;
	return false;
}

/* The remedy with the record's own noun and id where it says NOUN and ID. */
static const char *own_remedy(struct context *context,
			      struct problems *problems,
			      const struct problem *problem)
{
	const char *text = problem_rows[problem->code].remedy;
	const struct record *record =
		problem->id ? store_find(&context->store, problem->id, NULL)
			    : NULL;
	struct buf out = { 0 };
	const char *kept;

	if (!record)
		return NULL;
	for (const char *at = text; *at;) {
		if (!strncmp(at, "NOUN", 4)) {
			buf_text(&out, record->noun->name);
			at += 4;
		} else if (!strncmp(at, " ID ", 4)) {
			if (record->noun->prefix)
				buf_format(&out, " %s", record->id);
			buf_char(&out, ' ');
			at += 4;
		} else {
			buf_char(&out, *at++);
		}
	}
	kept = buf_keep(&out, &problems->arena);
	buf_clear(&out);
	return kept;
}

/* Severities of isms.yaml; what is off or excused goes. */
static void settle(struct context *context, struct problems *problems)
{
	const struct settings *settings = &context->store.settings;
	size_t kept = 0;

	for (size_t i = 0; i < problems->list.count; i++) {
		struct problem problem = problems->list.items[i];

		if (settings->changed[problem.code])
			problem.severity = settings->severities[problem.code];
		problem.excused = is_excused(context, &problem);
		if (!problem.hint)
			problem.hint = own_remedy(context, problems, &problem);
		if (problem.severity != SEVERITY_OFF && !problem.excused)
			problems->list.items[kept++] = problem;
	}
	problems->list.count = kept;
}

static bool same_place(const struct problem *left, const struct problem *right)
{
	return left->line == right->line && left->column == right->column &&
	       !strcmp(left->file, right->file);
}

/* Said twice, or said better by another problem at the same place: whoever
 * left is a reference to an ended record, too. */
static bool is_double(const struct problems *problems, size_t at)
{
	const struct problem *now = &problems->list.items[at];
	size_t from = at;

	while (from > 0 && same_place(&problems->list.items[from - 1], now))
		from--;
	for (size_t i = from; i < problems->list.count; i++) {
		const struct problem *other = &problems->list.items[i];

		if (!same_place(other, now))
			return false;
		if (i < at && other->code == now->code &&
		    !strcmp(other->text, now->text))
			return true;
		if (now->code == PROBLEM_ENDED_REFERENCE &&
		    other->code != now->code)
			return true;
	}
	return false;
}

static void drop_doubles(struct problems *problems)
{
	VEC(struct problem) kept = { 0 };

	for (size_t i = 0; i < problems->list.count; i++)
		if (!is_double(problems, i))
			vec_push(&kept, problems->list.items[i]);
	for (size_t i = 0; i < kept.count; i++)
		problems->list.items[i] = kept.items[i];
	problems->list.count = kept.count;
	vec_clear(&kept);
}

/* Worth a progress line: about what takes a second. */
enum {
	LARGE = 50000
};

static bool is_large(const struct store *store)
{
	size_t count = 0;

	for (size_t i = 0; i < store->folder_count; i++)
		count += store->folders[i].records.count;
	return count > LARGE;
}

/* Ends that are in no catalogue; where there is none, nobody knows. */
static void check_end(const struct catalogue *catalogue, const char *id,
		      const struct pair *pair, const struct volume *volume,
		      struct problems *problems)
{
	struct problem *problem;

	if (!catalogue || catalogue_entry(catalogue, id))
		return;
	problem = problem_add(problems, PROBLEM_CROSSWALK_DEAD, volume->file,
			      "%s has no '%s'", catalogue->id, id);
	problem->line = pair->node->place.line;
	problem->column = pair->node->place.column;
	problem->width = node_width(pair->node);
}

static void check_crosswalk(struct library *library, struct volume *volume,
			    struct problems *problems)
{
	const struct crosswalk *crosswalk = volume->crosswalk;
	struct error ignored = { 0 };
	const struct catalogue *source =
		library_catalogue(library, crosswalk->source, &ignored);
	const struct catalogue *target =
		library_catalogue(library, crosswalk->target, &ignored);

	error_clear(&ignored);
	for (size_t i = 0; i < crosswalk->count; i++) {
		const struct pair *pair = &crosswalk->pairs[i];

		check_end(source, pair->source, pair, volume, problems);
		check_end(target, pair->target, pair, volume, problems);
	}
}

/* The catalogues and crosswalks of the ISMS itself. */
static bool check_frameworks(struct store *store, struct problems *problems,
			     struct error *err)
{
	struct library *library = library_of(store, err);

	if (!library)
		return false;
	for (size_t i = 0; i < library->count; i++) {
		struct error ignored = { 0 };

		if (!library->volumes[i].file)
			continue;
		library_read(library, &library->volumes[i], &ignored);
		error_clear(&ignored);
	}
	problems_merge(problems, &library->problems);
	for (size_t i = 0; i < library->count; i++)
		if (library->volumes[i].file && library->volumes[i].crosswalk)
			check_crosswalk(library, &library->volumes[i],
					problems);
	return true;
}

/* Each place that cites a text which is no address. */
static void blame_citation(struct store *store, struct problems *problems,
			   const char *cited, const char *why, const char *hint)
{
	size_t count;
	const struct link *const *links = graph_loose(store, cited, &count);

	for (size_t i = 0; i < count; i++) {
		struct checking checking = { &store->world, problems };
		struct problem *problem = check_add(
			&checking, links[i]->from, PROBLEM_DANGLING,
			link_place(links[i], &problems->arena),
			"%s names '%s', %s", links[i]->path, cited, why);

		problem->hint = hint;
	}
}

/* A catalogue that is there and has no such entry. */
static void check_address(struct store *store, struct problems *problems,
			  const char *address)
{
	struct arena *arena = &problems->arena;
	const char *id = strchr(address, '/') + 1;
	const struct catalogue *catalogue;
	const char *near;

	if (library_entry(library_of(store, NULL), address, &catalogue) ||
	    !catalogue)
		return;
	near = nearest_name(id, catalogue->entries, catalogue->count,
			    sizeof *catalogue->entries);
	blame_citation(
		store, problems, address,
		arena_format(arena, "which %s does not have", catalogue->id),
		near ? arena_format(arena, "did you mean '%s/%s'?",
				    catalogue->id, near)
		     : NULL);
}

/* "A.5.9" links to nothing; only a whole address does.  What no framework in
 * force has is a name. */
static void check_short(struct store *store, struct problems *problems,
			const char *id)
{
	struct error ambiguous = { 0 };
	const struct catalogue *catalogue;

	library_short(library_of(store, NULL), id, &catalogue, &ambiguous);
	if (catalogue)
		blame_citation(store, problems, id,
			       "an address without its framework",
			       arena_format(&problems->arena, "write '%s/%s'",
					    catalogue->id, id));
	error_clear(&ambiguous);
}

static void check_citations(struct store *store, struct problems *problems)
{
	const char *name;

	for (size_t i = 0; (name = graph_loose_name(store, i)); i++)
		if (strchr(name, '/'))
			check_address(store, problems, name);
		else
			check_short(store, problems, name);
}

bool problems_find(struct context *context, struct problems *problems,
		   struct error *err)
{
	struct store *store = &context->store;
	struct checking checking = { &store->world, problems };
	bool large;

	if (!graph_build(store, err) || !check_frameworks(store, problems, err))
		return false;
	large = is_large(store);
	problems_merge(problems, &store->problems);
	graph_check(store, problems);
	check_citations(store, problems);
	check_filters(context, problems);
	store_check_strays(store, problems);
	for (size_t i = 0; i < store->folder_count; i++) {
		if (large)
			progress_step(&context->progress, "checking registers",
				      i, store->folder_count);
		check_folder(context, &checking, &store->folders[i]);
	}
	if (large)
		progress_step(&context->progress, "checking registers", 1, 1);
	settle(context, problems);
	store_locate(store, problems);
	problems_sort(problems);
	drop_doubles(problems);
	return true;
}

/* -- footers of reports --------------------------------------------------- */

static void footer_excuse(struct context *context, const struct record *record)
{
	const struct groups *groups = &record_common(record)->excuses;
	const struct excuse *excuses = groups->items;

	for (size_t i = 0; i < groups->count; i++)
		if (date_compare(excuses[i].until, context->today) >= 0)
			report_footer(
				&context->report,
				"excused: %s on %s until "
				"%04d-%02d-%02d by %s: %s",
				excuses[i].check, record->id,
				excuses[i].until.year, excuses[i].until.month,
				excuses[i].until.day,
				excuses[i].by.id ? excuses[i].by.id : "nobody",
				excuses[i].reason ? excuses[i].reason
						  : "no reason");
}

void problems_footers(struct context *context)
{
	const struct settings *settings = &context->store.settings;

	for (int code = 0; code < PROBLEM_COUNT; code++)
		if (settings->changed[code])
			report_footer(
				&context->report,
				"check %s is set to %s in isms.yaml",
				problem_rows[code].name,
				severity_name(settings->severities[code]));
	for (size_t i = 0; i < context->store.folder_count; i++) {
		const struct folder *folder = &context->store.folders[i];

		for (size_t r = 0; r < folder->records.count; r++)
			footer_excuse(context, folder->records.items[r]);
	}
}
