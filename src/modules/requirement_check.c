/* requirement_check.c - what a Statement of Applicability must hold (ISO/IEC
 * 27001:2022, 6.1.3 b to d), and decisions that contradict other records. */
#include <string.h>

#include "isms/base/utf8.h"
#include "isms/framework/library.h"
#include "isms/store/graph.h"
#include "isms/store/store.h"
#include "requirement_internal.h"

static bool is_said(const char *text)
{
	return text && *text;
}

/* -- one record ----------------------------------------------------------- */

struct decided {
	const struct checking *checking;
	const struct record *record;
	const struct requirement *what;
	const struct catalogue *catalogue; /* NULL: an obligation */
	const struct entry *entry;
};

#define COMPLAIN(at, code, path, ...) \
	check_add((at)->checking, (at)->record, (code), (path), __VA_ARGS__)

static bool has_volume(const struct library *library, const char *address)
{
	size_t length = strcspn(address, "/");

	for (size_t i = 0; i < library->count; i++) {
		const char *name = library->volumes[i].name;

		if (strlen(name) == length && !strncmp(name, address, length))
			return true;
	}
	return false;
}

/* A file at an address that no catalogue has decides nothing. */
static void check_address(struct decided *at)
{
	const char *id = at->record->id;
	struct library *library = library_of(at->checking->world->store, NULL);
	size_t length = strcspn(id, "/");
	struct problem *problem;
	const char *near;

	at->entry = library ? library_entry(library, id, &at->catalogue) : NULL;
	if (at->entry || !library)
		return;
	if (at->catalogue) {
		near = nearest_name(id + length + 1, at->catalogue->entries,
				    at->catalogue->count,
				    sizeof *at->catalogue->entries);
		problem = COMPLAIN(at, PROBLEM_DANGLING, NULL,
				   "%.*s has no requirement '%s'", (int)length,
				   id, id + length + 1);
		if (near)
			problem->hint = arena_format(
				&at->checking->problems->arena,
				"Rename the record: did you mean '%s/%s'?",
				at->catalogue->id, near);
	} else if (!has_volume(library, id)) {
		COMPLAIN(at, PROBLEM_DANGLING, NULL,
			 "there is no framework '%.*s'", (int)length, id);
	}
}

static void check_exclusion(const struct decided *at)
{
	if (at->what->applicable != ANSWER_NO)
		return;
	if (!is_said(at->what->justification))
		COMPLAIN(at, PROBLEM_EXCLUSION_UNJUSTIFIED, "applicable",
			 "excluded, and nothing says why");
	if (at->entry && at->catalogue->soa &&
	    !entry_is_in(at->entry, at->catalogue->soa))
		COMPLAIN(at, PROBLEM_CLAUSE_EXCLUDED, "applicable",
			 "%s is no control that may be excluded",
			 at->entry->id);
}

/* One is enough to show the contradiction. */
static void check_obliged(const struct decided *at)
{
	const struct store *store = at->checking->world->store;
	size_t count;
	const struct link *const *links;

	if (at->what->applicable != ANSWER_NO)
		return;
	links = graph_in(store, at->record, &count);
	for (size_t i = 0; i < count; i++) {
		if (!link_obliges(links[i]))
			continue;
		COMPLAIN(at, PROBLEM_EXCLUDED_BUT_OBLIGED, "applicable",
			 "excluded, although %s (%s) asks for it",
			 links[i]->from->id, record_title(links[i]->from));
		return;
	}
}

/* Named by an evidence record or another that says what it supports. */
static bool is_supported(const struct link *const *links, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(links[i]->path, "supports") &&
		    !record_is_ended(links[i]->from))
			return true;
	return false;
}

static bool is_old(struct date on, struct date today)
{
	struct duration year = { .count = 12, .unit = DURATION_MONTHS };

	return date_compare(date_add(on, year), today) < 0;
}

/* Where controls stand behind it, control-untested speaks of them. */
static void check_proven(const struct decided *at)
{
	const struct world *world = at->checking->world;
	const struct assessment *last =
		requirement_assessed(at->what, world->today);
	bool set = at->what->override.status;
	size_t count;
	const struct link *const *links =
		graph_in(world->store, at->record, &count);
	struct verdict verdict;

	if ((!set && !last) || at->what->common.links.count ||
	    is_supported(links, count))
		return;
	requirement_judge(at->record->id, at->record, world, &verdict);
	if (verdict.standing != STANDING_FULL || verdict.controls)
		return;
	if (set)
		COMPLAIN(at, PROBLEM_REQUIREMENT_UNPROVEN, "override.status",
			 "set to full by hand, and neither a control nor "
			 "evidence shows it");
	else if (is_old(last->on, world->today))
		COMPLAIN(at, PROBLEM_REQUIREMENT_UNPROVEN, "assessed",
			 "no control, and the latest assessment is older than "
			 "a year");
}

void requirement_check(const struct checking *checking,
		       const struct record *record)
{
	struct decided at = { .checking = checking,
			      .record = record,
			      .what = record->at };

	if (strchr(record->id, '/'))
		check_address(&at);
	if (record_is_ended(record))
		return;
	check_exclusion(&at);
	check_obliged(&at);
	check_proven(&at);
}

/* -- the Statement of Applicability --------------------------------------- */

/* One framework in force that asks for one. */
struct statement {
	const struct checking *checking;
	const struct catalogue *catalogue;
	const struct folder *folder;
	const char *place; /* in isms.yaml: "frameworks[0]" */
	/* Undecided entries, and those of one heading. */
	size_t undecided, lines;
};

static const char *address_of(const struct statement *at,
			      const struct entry *entry)
{
	return arena_format(at->checking->world->arena, "%s/%s",
			    at->catalogue->id, entry->id);
}

static struct problem *blame_settings(const struct statement *at,
				      enum problem_code code, const char *text)
{
	struct problem *problem = problem_add(at->checking->problems, code,
					      "isms.yaml", "%s", text);

	problem->path = at->place;
	return problem;
}

static const struct record *decision_on(const struct statement *at,
					const struct entry *entry)
{
	return map_get(&at->folder->by_id, address_of(at, entry));
}

static bool is_decided(const struct statement *at, const struct entry *entry)
{
	const struct record *record = decision_on(at, entry);
	const struct requirement *what = record ? record->at : NULL;

	return what && what->applicable != ANSWER_NONE;
}

static bool is_line(const struct statement *at, const struct entry *entry)
{
	return entry->assessable && entry_is_in(entry, at->catalogue->soa);
}

enum {
	NAMES_SHOWN = 5
};

/* All that is missing below one heading, in one breath. */
static void check_heading(struct statement *at, const struct entry *heading)
{
	struct buf names = { 0 };
	size_t missing = 0, all = 0;

	for (size_t i = 0; i < at->catalogue->count; i++) {
		const struct entry *entry = &at->catalogue->entries[i];

		if (entry->parent != heading || !is_line(at, entry))
			continue;
		all++;
		if (is_decided(at, entry))
			continue;
		if (missing++ < NAMES_SHOWN)
			buf_format(&names, "%s%s", names.length ? ", " : "",
				   entry->id);
	}
	at->lines += all;
	at->undecided += missing;
	if (missing > NAMES_SHOWN)
		buf_format(&names, " and %zu more", missing - NAMES_SHOWN);
	if (missing)
		blame_settings(
			at, PROBLEM_SOA_UNDECIDED,
			arena_format(
				at->checking->world->arena,
				"%s%s%s: %zu of %zu not decided: %s",
				heading ? heading->id : "", heading ? " " : "",
				heading ? heading->title : at->catalogue->title,
				missing, all, buf_string(&names)));
	buf_clear(&names);
}

/* Headings have parts; what was not begun at all is said once. */
static void check_complete(struct statement *at)
{
	struct problems *problems = at->checking->problems;
	size_t before = problems->list.count;

	check_heading(at, NULL);
	for (size_t i = 0; i < at->catalogue->count; i++)
		if (at->catalogue->entries[i].below)
			check_heading(at, &at->catalogue->entries[i]);
	if (!at->lines || at->undecided < at->lines)
		return;
	problems->list.count = before;
	blame_settings(at, PROBLEM_SOA_UNDECIDED,
		       arena_format(at->checking->world->arena,
				    "none of the %zu controls of %s is decided",
				    at->lines, at->catalogue->title));
}

static bool has_reason(const struct requirement *what, const char *name)
{
	for (size_t i = 0; i < what->reasons.count; i++)
		if (!strcmp(what->reasons.items[i], name))
			return true;
	return false;
}

/* What is given as a reason must be there; a reason of the business or of good
 * practice needs no other record. */
static const char *unbacked(const struct requirement *what,
			    const struct support *support)
{
	if (!what->reasons.count && !support->risks.count &&
	    !support->obligations.count)
		return "no risk and no obligation leads to it";
	if (has_reason(what, "risk") && !support->risks.count)
		return "the reason is 'risk', and no control that satisfies "
		       "it treats one";
	if ((has_reason(what, "law") || has_reason(what, "contract")) &&
	    !support->obligations.count)
		return "the reason is a law or contract, and no obligation "
		       "maps to it";
	return NULL;
}

static void check_inclusion(const struct statement *at,
			    const struct record *record)
{
	const struct requirement *what = record->at;
	struct support support;
	const char *lacking;

	support_find(&support, at->checking->world->store, record->id, record);
	lacking = unbacked(what, &support);
	if (!is_said(what->justification) && !support.risks.count &&
	    !support.obligations.count)
		check_add(at->checking, record, PROBLEM_INCLUSION_UNJUSTIFIED,
			  "applicable", "included, and nothing says why");
	else if (lacking)
		check_add(at->checking, record, PROBLEM_REQUIREMENT_UNLINKED,
			  what->reasons.count ? "reasons" : "applicable", "%s",
			  lacking);
	support_clear(&support);
}

/* A control that is excluded cannot treat a risk. */
static void check_used(const struct statement *at, const struct record *record)
{
	const struct store *store = at->checking->world->store;
	size_t count, treated;
	const struct link *const *links = graph_in(store, record, &count);

	for (size_t i = 0; i < count; i++) {
		const struct link *const *risks;

		if (!link_satisfies(links[i]))
			continue;
		risks = graph_in(store, links[i]->from, &treated);
		for (size_t k = 0; k < treated; k++)
			if (!strcmp(risks[k]->path, "treatment.controls") &&
			    !record_is_ended(risks[k]->from))
				check_add(
					at->checking, risks[k]->from,
					PROBLEM_EXCLUDED_BUT_USED,
					link_place(
						risks[k],
						&at->checking->problems->arena),
					"relies on %s, which satisfies %s, "
					"and that is excluded",
					links[i]->from->id, record->id);
	}
}

static void check_statement(struct statement *at)
{
	check_complete(at);
	for (size_t i = 0; i < at->catalogue->count; i++) {
		const struct entry *entry = &at->catalogue->entries[i];
		const struct record *record =
			is_line(at, entry) ? decision_on(at, entry) : NULL;
		const struct requirement *what = record ? record->at : NULL;

		if (!what || record_is_ended(record))
			continue;
		if (what->applicable == ANSWER_YES)
			check_inclusion(at, record);
		if (what->applicable == ANSWER_NO)
			check_used(at, record);
	}
}

void requirement_check_all(const struct checking *checking)
{
	struct store *store = checking->world->store;
	const struct list *names = &store->settings.frameworks;
	struct library *library = names->count ? library_of(store, NULL) : NULL;

	for (size_t i = 0; library && i < names->count; i++) {
		struct error err = { 0 };
		struct statement at = {
			.checking = checking,
			.catalogue = library_catalogue(library, names->items[i],
						       &err),
			.folder = store_folder(store, "requirement"),
			.place = arena_format(&checking->problems->arena,
					      "frameworks[%zu]", i),
		};

		if (at.catalogue && at.catalogue->soa)
			check_statement(&at);
		else if (!at.catalogue && !has_volume(library, names->items[i]))
			blame_settings(
				&at, PROBLEM_BAD_SETTING,
				arena_format(&checking->problems->arena,
					     "there is no framework '%s'",
					     names->items[i]));
		error_clear(&err);
	}
}
