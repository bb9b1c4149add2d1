/* person.c - who acts, possibly under a pseudonym (ISO/IEC 27001:2022, A.6,
 * 7.2). */
#include "isms/modules/person.h"

#include <string.h>

#include "isms/cli/command.h"
#include "isms/model/rows.h"
#include "isms/modules/skill.h"
#include "isms/store/graph.h"
#include "person_internal.h"

struct identities {
	struct list email;
	struct list signing;
	const char *forge;
};

struct qualification {
	const char *kind;
	const char *name;
	const char *issuer;
	struct date obtained;
	struct date expires;
	struct number cpe;
};

struct person {
	struct common common;
	struct identities identities;
	struct date joined;
	struct date left;
	struct groups competences;    /* struct competence */
	struct groups qualifications; /* struct qualification */
	struct date screened_on;
	struct date terms_on;
	struct date nda_on;
};

/* The ids of the roles that somebody holds. */
static bool roles_held(const void *base, const struct record *record,
		       const struct world *world, void *member)
{
	struct list *list = member;
	size_t count;
	const struct link *const *links;

	(void)base;
	if (!graph_build(world->store, NULL))
		return false;
	links = graph_in(world->store, record, &count);
	list->items = arena_array(world->arena, count ? count : 1,
				  sizeof *list->items);
	for (size_t i = 0; i < count; i++)
		if (!strcmp(links[i]->path, "holder") &&
		    !record_is_ended(links[i]->from))
			list->items[list->count++] = links[i]->from->id;
	return list->count > 0;
}

static const struct field identities_fields[] = {
	LIST(identities, email, FIELD_LINE, 0, "addresses used in commits"),
	LIST(identities, signing, FIELD_LINE, 0,
	     "keys that sign: principals of the allowed signers"),
	LINE(identities, forge, 0, "account on the code host"), END_OF_FIELDS
};

static const struct field qualification_fields[] = {
	LINE(qualification, kind, 0, "degree, certificate, course"),
	LINE(qualification, name, FIELD_REQUIRED, "such as CISSP"),
	LINE(qualification, issuer, 0, "who granted it"),
	DATE(qualification, obtained, 0, "when"),
	DATE(qualification, expires, 0, "valid until"),
	NUMBER(qualification, cpe, 0, 1000, 0, "credits earned this period"),
	END_OF_FIELDS
};

static const struct choice person_states[] = {
	{ "active", "works here", "away left", false },
	{ "away", "on long leave", "active left", false },
	{ "left", "no longer works here", "active", true },
	{ NULL, NULL, NULL, false },
};

static const struct field person_fields[] = {
	GROUP(person, identities, identities_fields, struct identities, 0,
	      "how the person is known to Git and the code host"),
	DATE(person, joined, 0, "first day"),
	DATE(person, left, 0, "last day"),
	GROUPS(person, competences, competence_fields, struct competence,
	       "name", 0, "what the person can do"),
	GROUPS(person, qualifications, qualification_fields,
	       struct qualification, "name", 0, "degrees and certificates"),
	DATE(person, screened_on, 0, "background check done (A.6.1)"),
	DATE(person, terms_on, 0, "terms of employment signed (A.6.2)"),
	DATE(person, nda_on, 0, "confidentiality agreement signed (A.6.6)"),
	DERIVED("roles", FIELD_LIST, roles_held, "the roles held",
		.item = FIELD_REF, .rule.target = "role"),
	END_OF_FIELDS
};

static const char *const person_columns[] = { "title",	"status", "roles",
					      "joined", "left",	  NULL };

static const struct schema person_schema = {
	.noun = "person",
	.plural = "persons",
	.prefix = "PER",
	.summary = "who acts, answers and approves",
	.clause = "7.2, A.6",
	.group = "Plan",
	.size = sizeof(struct person),
	.fields = person_fields,
	.states = person_states,
	.columns = person_columns,
	.example = "--id PER-ALICE title=\"Alice Moreau\" joined=2024-03-01",
};

/* What still points to somebody who left as if they were here. */
static void person_check(const struct checking *checking,
			 const struct record *record)
{
	size_t count;
	const struct link *const *links;

	if (!record_is_ended(record))
		return;
	links = graph_in(checking->world->store, record, &count);
	for (size_t i = 0; i < count; i++) {
		const char *path = links[i]->path;

		if (record_is_ended(links[i]->from))
			continue;
		if (!strcmp(path, "owner") || !strcmp(path, "holder") ||
		    !strcmp(path, "custodian"))
			check_add(checking, links[i]->from,
				  PROBLEM_LEAVER_HOLDS, path,
				  "%s is %s, who has left", path, record->id);
	}
}

static void person_due(const struct record *record, const struct world *world,
		       struct due_list *list)
{
	const struct person *person = record->at;
	const struct qualification *items = person->qualifications.items;

	(void)world;
	for (size_t i = 0; i < person->qualifications.count; i++)
		if (date_is_set(items[i].expires))
			due_add(list, record, items[i].expires, items[i].name);
}

const struct module person_module = {
	.schema = &person_schema,
	.verbs = person_verbs,
	.check = person_check,
	.due = person_due,
};
