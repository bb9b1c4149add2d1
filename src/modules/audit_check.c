/* audit_check.c - independence, time, completeness of audits, and of their
 * programme (ISO/IEC 27001:2022, 9.2). */
#include <string.h>

#include "audit_internal.h"
#include "isms/framework/library.h"
#include "isms/verbs/duty.h"
#include "isms/store/graph.h"

struct exam {
	const struct checking *checking;
	const struct record *record;
	const struct audit *audit;
	struct store *store;
};

#define COMPLAIN(exam, code, path, ...) \
	check_add((exam)->checking, (exam)->record, (code), (path), __VA_ARGS__)

/* -- independence --------------------------------------------------------- */

/* Work that one auditor would examine and answers for. */
struct overlap {
	const char *auditor;
	const char *path;
	const struct record *first; /* of it; NULL: none */
	const char *about;	    /* the criterion */
	size_t count;
};

static bool is_auditor_of(const struct exam *exam, const char *auditor,
			  const char *criterion)
{
	const struct audit_line *line = audit_line_of(exam->audit, criterion);

	return !line || !line->by.id ||
	       duty_is_same(exam->checking->world, line->by.id, auditor);
}

static void look_at(const struct exam *exam, const struct record *owned,
		    const char *criterion, struct overlap *overlap)
{
	const char *owner = record_common(owned)->owner.id;

	if (record_is_ended(owned) || !owner ||
	    !duty_is_same(exam->checking->world, owner, overlap->auditor) ||
	    !is_auditor_of(exam, overlap->auditor, criterion))
		return;
	if (!overlap->count++) {
		overlap->first = owned;
		overlap->about = criterion;
	}
}

/* Controls that meet what is audited. */
static void look_at_controls(const struct exam *exam, struct overlap *overlap)
{
	const struct folder *folder = store_folder(exam->store, "control");

	for (size_t i = 0; i < folder->records.count; i++) {
		const struct record *control = folder->records.items[i];
		const struct list *met = record_member(
			control, noun_slot(control->noun, "satisfies"),
			exam->checking->world, NULL);

		for (size_t k = 0; k < met->count; k++)
			if (audit_covers(exam->audit, exam->store,
					 met->items[k])) {
				look_at(exam, control, met->items[k], overlap);
				break;
			}
	}
}

/* Records that the audit names itself: a policy, a supplier, a decision. */
static void look_at_named(const struct exam *exam, struct overlap *overlap)
{
	size_t count;
	const struct link *const *links =
		graph_out(exam->store, exam->record, &count);

	for (size_t i = 0; i < count; i++)
		if (links[i]->target && (!strcmp(links[i]->path, "criteria") ||
					 strstr(links[i]->path, ".criterion")))
			look_at(exam, links[i]->target, links[i]->to, overlap);
}

static void check_auditor(const struct exam *exam, const char *auditor,
			  const char *path)
{
	const struct list *auditee = &exam->audit->auditee;
	struct overlap overlap = { .auditor = auditor, .path = path };

	if (!auditor)
		return;
	for (size_t i = 0; i < auditee->count; i++)
		if (duty_is_same(exam->checking->world, auditor,
				 auditee->items[i])) {
			COMPLAIN(exam, PROBLEM_AUDITOR_BIASED, path,
				 "%s audits %s, who is the same person",
				 auditor, auditee->items[i]);
			return;
		}
	look_at_named(exam, &overlap);
	look_at_controls(exam, &overlap);
	if (overlap.count == 1)
		COMPLAIN(exam, PROBLEM_AUDITOR_BIASED, path,
			 "%s audits own work: %s (%s)", auditor,
			 overlap.first->id, overlap.about);
	else if (overlap.count)
		COMPLAIN(exam, PROBLEM_AUDITOR_BIASED, path,
			 "%s audits own work: %s (%s), and %zu more", auditor,
			 overlap.first->id, overlap.about, overlap.count - 1);
}

static void check_independence(const struct exam *exam)
{
	const struct list *team = &exam->audit->team;

	check_auditor(exam, exam->audit->lead.id, "lead");
	for (size_t i = 0; i < team->count; i++)
		check_auditor(exam, team->items[i], "team");
}

/* -- time ----------------------------------------------------------------- */

static void check_time(const struct exam *exam)
{
	const struct audit *audit = exam->audit;
	struct date today = exam->checking->world->today;
	bool running = audit->common.status == AUDIT_RUNNING;
	struct date by = running ? audit->planned.end : audit->planned.start;

	if (!date_is_set(by) || date_compare(by, today) >= 0)
		return;
	COMPLAIN(exam, PROBLEM_AUDIT_OVERDUE,
		 running ? "planned.end" : "planned.start",
		 running ? "the report was due and the audit is not closed"
			 : "the audit was to begin and has not");
}

/* -- completeness --------------------------------------------------------- */

static void check_line(const struct exam *exam, const struct audit_line *line,
		       const char *path)
{
	if (!line->result)
		COMPLAIN(exam, PROBLEM_AUDIT_INCOMPLETE, path,
			 "closed, and %s has no result", line->criterion);
	else if (line_wants_finding(line) &&
		 !audit_finding(exam->store, exam->record, line->criterion))
		COMPLAIN(exam, PROBLEM_AUDIT_INCOMPLETE, path,
			 "%s does not conform, and no finding was raised",
			 line->criterion);
}

/* What a closed audit must have. */
static void check_closed(const struct exam *exam)
{
	const struct audit *audit = exam->audit;
	const struct audit_line *lines = audit->checklist.items;

	if (!audit->conclusion)
		COMPLAIN(exam, PROBLEM_AUDIT_INCOMPLETE, "status",
			 "closed without a conclusion");
	for (size_t i = 0; i < audit->checklist.count; i++)
		if (lines[i].criterion)
			check_line(exam, &lines[i],
				   arena_format(exam->checking->world->arena,
						"checklist[%zu]", i));
}

/* A checklist against a framework that is gone; an entry that is missing in one
 * that is there is a dangling reference. */
static void check_address(const struct exam *exam, const char *address,
			  const char *path)
{
	struct error err = { 0 };
	struct library *library = library_of(exam->store, &err);
	const struct catalogue *catalogue = NULL;
	const char *slash = address ? strchr(address, '/') : NULL;

	error_clear(&err);
	if (!library || !slash)
		return;
	library_entry(library, address, &catalogue);
	if (!catalogue)
		COMPLAIN(exam, PROBLEM_CRITERION_UNKNOWN, path,
			 "'%s' is of the catalogue %.*s, which is not there",
			 address, (int)(slash - address), address);
}

static void check_criteria(const struct exam *exam)
{
	const struct audit *audit = exam->audit;
	const struct audit_line *lines = audit->checklist.items;
	struct arena *arena = exam->checking->world->arena;

	for (size_t i = 0; i < audit->criteria.count; i++)
		check_address(exam, audit->criteria.items[i],
			      arena_format(arena, "criteria[%zu]", i));
	for (size_t i = 0; i < audit->checklist.count; i++)
		check_address(
			exam, lines[i].criterion,
			arena_format(arena, "checklist[%zu].criterion", i));
}

void audit_check(const struct checking *checking, const struct record *record)
{
	struct exam exam = { checking, record, record->at,
			     checking->world->store };

	check_criteria(&exam);
	if (exam.audit->common.status == AUDIT_CLOSED)
		check_closed(&exam);
	if (record_is_ended(record))
		return;
	check_independence(&exam);
	check_time(&exam);
}

/* -- the programme -------------------------------------------------------- */

enum {
	GAPS_NAMED = 5
};

/* 9.2.2: what no internal audit of the cycle is about. */
static void check_framework(const struct checking *checking, int cycle,
			    const struct catalogue *catalogue)
{
	struct store *store = checking->world->store;
	struct buf names = { 0 };
	size_t all = 0;
	size_t gaps = 0;

	for (size_t i = 0; i < catalogue->count; i++) {
		const struct entry *entry = &catalogue->entries[i];
		const char *address =
			arena_format(checking->world->arena, "%s/%s",
				     catalogue->id, entry->id);

		if (!entry->assessable || address_is_excluded(store, address))
			continue;
		all++;
		if (audit_of_entry(store, cycle, address))
			continue;
		if (gaps++ < GAPS_NAMED)
			buf_format(&names, "%s%s", names.length ? ", " : "",
				   entry->id);
	}
	if (gaps) {
		struct problem *problem = problem_add(
			checking->problems, PROBLEM_AUDIT_GAP, "isms.yaml",
			"%zu of %zu in %s are in no internal audit of %d to "
			"%d: %s%s",
			gaps, all, catalogue->id, cycle,
			cycle + CYCLE_YEARS - 1, buf_string(&names),
			gaps > GAPS_NAMED ? " ..." : "");

		problem->path =
			arena_copy(&checking->problems->arena, "frameworks");
	}
	buf_clear(&names);
}

void audit_check_all(const struct checking *checking)
{
	struct store *store = checking->world->store;
	const struct list *names = &store->settings.frameworks;
	int cycle = audit_cycle(store, checking->world->today);
	struct error err = { 0 };
	struct library *library = cycle ? library_of(store, &err) : NULL;

	for (size_t i = 0; library && i < names->count; i++) {
		const struct catalogue *catalogue =
			library_catalogue(library, names->items[i], &err);

		if (catalogue)
			check_framework(checking, cycle, catalogue);
	}
	error_clear(&err);
}
