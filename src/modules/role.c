/* role.c - responsibilities and authorities (ISO/IEC 27001:2022, 5.3, 7.2). */
#include "isms/modules/role.h"

#include <string.h>

#include "isms/cli/command.h"
#include "isms/model/rows.h"
#include "isms/modules/skill.h"
#include "isms/store/store.h"

struct role {
	struct common common;
	struct ref holder;
	struct list deputies;
	struct list responsibilities;
	const char *authority;
	struct groups competences; /* struct competence */
	struct list qualifications;
};

static const struct choice role_states[] = {
	{ "active", "assigned or to be assigned", "retired", false },
	{ "retired", "no longer needed", "active", true },
	{ NULL, NULL, NULL, false },
};

static const struct field role_fields[] = {
	REF(role, holder, "person", 0, "who holds it"),
	REFS(role, deputies, "person", 0, "who stands in"),
	LIST(role, responsibilities, FIELD_LINE, 0, "what it answers for"),
	TEXT(role, authority, 0, "what it may decide"),
	GROUPS(role, competences, competence_fields, struct competence, "name",
	       0, "what its holder must be able to do"),
	LIST(role, qualifications, FIELD_LINE, 0,
	     "certificates its holder must have"),
	END_OF_FIELDS
};

static const char *const role_columns[] = { "title", "status", "holder",
					    "deputies", NULL };

static const struct schema role_schema = {
	.noun = "role",
	.plural = "roles",
	.prefix = "ROL",
	.summary = "a responsibility with its authority",
	.clause = "5.3, 7.2",
	.group = "Plan",
	.size = sizeof(struct role),
	.fields = role_fields,
	.states = role_states,
	.columns = role_columns,
	.example = "--id ROL-CISO title=\"Chief information security officer\" "
		   "holder=PER-ALICE",
};

static void role_check(const struct checking *checking,
		       const struct record *record)
{
	const struct role *role = record->at;
	const struct record *holder;

	if (record_is_ended(record))
		return;
	if (!role->holder.id) {
		check_add(checking, record, PROBLEM_ROLE_UNHELD, NULL,
			  "nobody holds the role");
		return;
	}
	holder = store_find(checking->world->store, role->holder.id, NULL);
	if (holder && !strcmp(holder->noun->name, "person") &&
	    record_is_ended(holder))
		check_add(checking, record, PROBLEM_ROLE_UNHELD, "holder",
			  "its holder %s has left", holder->id);
}

static bool is_unheld(const struct record *record, const struct world *world)
{
	const struct role *role = record->at;

	(void)world;
	return !record_is_ended(record) && !role->holder.id;
}

static const struct tag role_tags[] = {
	{ "unheld", "nobody holds it", is_unheld },
	{ NULL, NULL, NULL },
};

const struct module role_module = {
	.schema = &role_schema,
	.tags = role_tags,
	.check = role_check,
};
