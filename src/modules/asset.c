/* asset.c - what must be protected, and what depends on what (ISO/IEC
 * 27001:2022, A.5.9 to A.5.14). */
#include "isms/modules/asset.h"

#include <string.h>

#include "asset_internal.h"
#include "isms/cli/command.h"
#include "isms/model/rows.h"
#include "isms/store/graph.h"

/* -- protection need, inherited from what depends on the asset ------------ */

/* Walks up `depends_on` against its direction; the maximum of each axis holds
 * (A.5.12). */
struct climb {
	const struct store *store;
	struct map seen;
	int *levels; /* of each axis */
};

static int level_at(const struct record *record, const struct asset_axis *axis)
{
	return *(const int *)((const char *)record->at + axis->offset);
}

static bool depends_on(const struct record *record, const char *id)
{
	const struct asset *asset = record->at;

	for (size_t i = 0; i < asset->depends_on.count; i++)
		if (!strcmp(asset->depends_on.items[i], id))
			return true;
	return false;
}

static void climb_to(struct climb *climb, const struct record *record)
{
	const struct record *above;
	size_t place = 0;

	for (size_t i = 0; i < ASSET_NEEDS; i++) {
		int level = level_at(record, &asset_needs[i]);

		if (level > climb->levels[i])
			climb->levels[i] = level;
	}
	above = graph_source(climb->store, record, record->noun, &place);
	while (above) {
		if (!record_is_ended(above) && depends_on(above, record->id) &&
		    !map_put(&climb->seen, above->id, climb))
			climb_to(climb, above);
		above = graph_source(climb->store, record, record->noun,
				     &place);
	}
}

void asset_needed(const struct record *record, const struct world *world,
		  int levels[ASSET_NEEDS])
{
	struct climb climb = { .store = world->store, .levels = levels };

	memset(levels, 0, ASSET_NEEDS * sizeof *levels);
	if (graph_build(world->store, NULL))
		climb_to(&climb, record);
	map_clear(&climb.seen);
}

static bool need(const struct record *record, const struct world *world,
		 size_t axis, void *member)
{
	int levels[ASSET_NEEDS];

	asset_needed(record, world, levels);
	*(int *)member = levels[axis];
	return levels[axis] != 0;
}

static bool need_confidentiality(const void *base, const struct record *record,
				 const struct world *world, void *member)
{
	(void)base;
	return need(record, world, 0, member);
}

static bool need_integrity(const void *base, const struct record *record,
			   const struct world *world, void *member)
{
	(void)base;
	return need(record, world, 1, member);
}

static bool need_availability(const void *base, const struct record *record,
			      const struct world *world, void *member)
{
	(void)base;
	return need(record, world, 2, member);
}

int asset_criticality(const struct asset *asset, const int levels[ASSET_NEEDS])
{
	int highest = 0;

	if (asset->override.level)
		return asset->override.level;
	for (size_t i = 0; i < ASSET_NEEDS; i++)
		if (levels[i] > highest)
			highest = levels[i];
	return highest;
}

static bool criticality(const void *base, const struct record *record,
			const struct world *world, void *member)
{
	int levels[ASSET_NEEDS];

	(void)base;
	asset_needed(record, world, levels);
	*(int *)member = asset_criticality(record->at, levels);
	return *(int *)member != 0;
}

const struct asset_axis asset_needs[ASSET_NEEDS] = {
	{ "confidentiality", offsetof(struct asset, confidentiality) },
	{ "integrity", offsetof(struct asset, integrity) },
	{ "availability", offsetof(struct asset, availability) },
};

/* -- the table ------------------------------------------------------------ */

static const struct choice types[] = {
	{ "information", NULL, NULL, false },
	{ "software", NULL, NULL, false },
	{ "hardware", NULL, NULL, false },
	{ "service", "cloud and other services", NULL, false },
	{ "network", NULL, NULL, false },
	{ "site", NULL, NULL, false },
	{ "person", "knowledge that a person carries", NULL, false },
	{ "process", NULL, NULL, false },
	{ "supplier", NULL, NULL, false },
	{ NULL, NULL, NULL, false },
};

static const struct choice asset_states[] = {
	{ "active", "in use", "retired disposed", false },
	{ "planned", "ordered or being built", "active retired", false },
	{ "retired", "out of use, not yet disposed of", "active disposed",
	  true },
	{ "disposed", "gone, and its information with it", "", true },
	{ NULL, NULL, NULL, false },
};

static const struct field criticality_fields[] = {
	LEVEL(criticality, level, "protection", 0, "the level that counts"),
	LINE(criticality, reason, 0, "why the computed one does not"),
	END_OF_FIELDS
};

static const struct field asset_fields[] = {
	CHOICE(asset, type, types, FIELD_REQUIRED, "what kind of thing it is"),
	LEVEL(asset, classification, "classification", 0,
	      "class of the information (A.5.12)"),
	LEVEL(asset, confidentiality, "protection", 0,
	      "need for confidentiality"),
	LEVEL(asset, integrity, "protection", 0, "need for integrity"),
	LEVEL(asset, availability, "protection", 0, "need for availability"),
	DERIVED("effective_confidentiality", FIELD_LEVEL, need_confidentiality,
		"the maximum over what depends on it",
		.rule.scale = "protection"),
	DERIVED("effective_integrity", FIELD_LEVEL, need_integrity,
		"the maximum over what depends on it",
		.rule.scale = "protection"),
	DERIVED("effective_availability", FIELD_LEVEL, need_availability,
		"the maximum over what depends on it",
		.rule.scale = "protection"),
	DERIVED("criticality", FIELD_LEVEL, criticality,
		"the highest effective need, or the override",
		.rule.scale = "protection"),
	GROUP(asset, override, criticality_fields, struct criticality, 0,
	      "criticality set by hand"),
	MONEY(asset, value, 0, "what it is worth, such as 12000 EUR"),
	BOOL(asset, personal_data, 0, "does it hold personal data?"),
	LIST(asset, data_types, FIELD_LINE, 0, "what data it holds"),
	REFS(asset, depends_on, "asset", 0, "assets it cannot do without"),
	CITE(asset, supplier, 0, "who supplies or runs it"),
	CITE(asset, site, 0, "where it is"),
	LINE(asset, location, 0, "room, rack, region"),
	REF(asset, custodian, "person role", 0, "who looks after it"),
	DATE(asset, acquired, 0, "when it came"),
	DATE(asset, end_of_support, 0, "no fixes after this day"),
	DATE(asset, returned_on, 0, "given back by its user (A.5.11)"),
	DATE(asset, disposed_on, 0, "disposed of (A.7.14)"),
	TEXT(asset, handling, 0, "how it is handled, labelled, transferred"),
	DURATION(asset, rto, 0, "recovery time objective"),
	DURATION(asset, rpo, 0, "recovery point objective"),
	END_OF_FIELDS
};

static const char *const asset_columns[] = { "title",	    "type",
					     "status",	    "classification",
					     "criticality", "owner",
					     NULL };

static const struct schema asset_schema = {
	.noun = "asset",
	.plural = "assets",
	.prefix = "AST",
	.summary = "something of value that must be protected",
	.clause = "A.5.9, A.5.10, A.5.11, A.5.12, A.5.13, A.5.14",
	.group = "Plan",
	.size = sizeof(struct asset),
	.fields = asset_fields,
	.states = asset_states,
	.columns = asset_columns,
	.example = "title=\"Customer database\" type=information "
		   "owner=PER-ALICE",
};

static bool is_unsupported(const struct record *record,
			   const struct world *world)
{
	const struct asset *asset = record->at;

	return !record_is_ended(record) && date_is_set(asset->end_of_support) &&
	       date_compare(asset->end_of_support, world->today) < 0;
}

static const struct tag asset_tags[] = {
	{ "unsupported", "in use past its end of support", is_unsupported },
	{ NULL, NULL, NULL },
};

static void asset_due(const struct record *record, const struct world *world,
		      struct due_list *list)
{
	const struct asset *asset = record->at;

	(void)world;
	if (date_is_set(asset->end_of_support))
		due_add(list, record, asset->end_of_support, "end of support");
}

const struct module asset_module = {
	.schema = &asset_schema,
	.verbs = asset_verbs,
	.tags = asset_tags,
	.check = asset_check,
	.threads = true,
	.check_all = asset_check_all,
	.due = asset_due,
	.why = asset_why,
};
