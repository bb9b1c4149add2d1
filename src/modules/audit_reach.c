/* audit_reach.c - what an audit is about, and where it stands in the programme
 * of three years (ISO/IEC 27001:2022, 9.2.2). */
#include <string.h>

#include "audit_internal.h"
#include "isms/framework/library.h"
#include "isms/store/graph.h"

/* -- criteria ------------------------------------------------------------- */

bool criterion_covers(const char *criterion, struct library *library,
		      const char *address)
{
	const char *slash = strchr(address, '/');
	size_t name = slash ? (size_t)(slash - address) : 0;
	const struct catalogue *catalogue;
	const struct entry *entry;

	if (!criterion || !name || strncmp(criterion, address, name) != 0)
		return false;
	if (!criterion[name] || !strcmp(criterion, address))
		return true;
	if (criterion[name] != '/' || !library)
		return false;
	entry = library_entry(library, address, &catalogue);
	return entry && entry_is_in(entry, criterion + name + 1);
}

bool audit_covers(const struct audit *audit, struct store *store,
		  const char *address)
{
	struct error err = { 0 };
	struct library *library = library_of(store, &err);
	const struct audit_line *line = audit_line_of(audit, address);
	bool covers = line && line->result != LINE_SKIPPED;

	error_clear(&err);
	if (line) /* what it says of itself goes before a chapter */
		return covers;
	for (size_t i = 0; !covers && i < audit->criteria.count; i++)
		covers = criterion_covers(audit->criteria.items[i], library,
					  address);
	return covers;
}

bool address_is_excluded(struct store *store, const char *address)
{
	const struct noun *noun = store_noun(store, "requirement");
	const struct slot *slot = noun ? noun_slot(noun, "applicable") : NULL;
	const struct record *record =
		slot ? store_find(store, address, NULL) : NULL;
	const enum answer *answer =
		record && record->noun == noun
			? record_member(record, slot, &store->world, NULL)
			: NULL;

	return answer && *answer == ANSWER_NO;
}

/* -- findings ------------------------------------------------------------- */

const struct record *audit_finding(const struct store *store,
				   const struct record *audit,
				   const char *criterion)
{
	size_t count;
	const struct link *const *links = graph_in(store, audit, &count);

	for (size_t i = 0; i < count; i++) {
		const struct record *from = links[i]->from;
		const struct slot *slot = noun_slot(from->noun, "criterion");
		const char *const *held;

		if (strcmp(links[i]->path, "raised_in") != 0 || !slot)
			continue;
		held = record_member(from, slot, NULL, NULL);
		if (!criterion || (*held && !strcmp(*held, criterion)))
			return from;
	}
	return NULL;
}

/* -- the programme -------------------------------------------------------- */

bool audit_counts(const struct audit *audit)
{
	return audit->kind == AUDIT_INTERNAL &&
	       audit->common.status != AUDIT_CANCELLED && audit->programme.set;
}

int audit_cycle(struct store *store, struct date today)
{
	const struct folder *folder = store_folder(store, "audit");
	int first = 0;

	for (size_t i = 0; i < folder->records.count; i++) {
		const struct audit *audit = folder->records.items[i]->at;
		int year = (int)audit->programme.value;

		if (audit_counts(audit) && (!first || year < first))
			first = year;
	}
	if (!first || today.year < first)
		return first;
	return today.year - (today.year - first) % CYCLE_YEARS;
}

const struct record *audit_of_entry(struct store *store, int cycle,
				    const char *address)
{
	const struct folder *folder = store_folder(store, "audit");
	const struct record *found = NULL;

	for (size_t i = 0; i < folder->records.count; i++) {
		const struct record *record = folder->records.items[i];
		const struct audit *audit = record->at;
		int year = (int)audit->programme.value;

		if (!audit_counts(audit) || year < cycle ||
		    year >= cycle + CYCLE_YEARS ||
		    (found && audit->common.status != AUDIT_CLOSED) ||
		    !audit_covers(audit, store, address))
			continue;
		found = record;
		if (audit->common.status == AUDIT_CLOSED)
			break;
	}
	return found;
}
