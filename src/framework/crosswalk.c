/* crosswalk.c - from the tree of a file to pairs of requirements. */
#include "isms/framework/crosswalk.h"

#include <string.h>

#include "framework_internal.h"
#include "isms/base/arena.h"
#include "isms/base/vec.h"

static const char *const relations[RELATION_COUNT] = { "equal", "superset",
						       "subset", "intersect" };

const char *relation_name(enum relation relation)
{
	return relations[relation];
}

bool relation_parse(const char *name, enum relation *relation)
{
	for (int i = 0; i < RELATION_COUNT; i++)
		if (!strcmp(relations[i], name)) {
			*relation = (enum relation)i;
			return true;
		}
	return false;
}

enum relation relation_inverse(enum relation relation)
{
	return relation == RELATION_SUPERSET ? RELATION_SUBSET
	       : relation == RELATION_SUBSET ? RELATION_SUPERSET
					     : relation;
}

/* Relations of NIST IR 8477 read as those of sets that are not empty.  Columns
 * are the second relation: equal, superset, subset, intersect.  Where nothing
 * follows there is RELATION_COUNT: A and C may both be parts of B, or overlap
 * with different corners of it. */
static const enum relation composed[RELATION_COUNT][RELATION_COUNT] = {
	[RELATION_EQUAL] = { RELATION_EQUAL, RELATION_SUPERSET, RELATION_SUBSET,
			     RELATION_INTERSECT },
	/* A holds all of B, so also what B holds of C; with B in C, B is what
	 * they share. */
	[RELATION_SUPERSET] = { RELATION_SUPERSET, RELATION_SUPERSET,
				RELATION_INTERSECT, RELATION_INTERSECT },
	[RELATION_SUBSET] = { RELATION_SUBSET, RELATION_COUNT, RELATION_SUBSET,
			      RELATION_COUNT },
	/* What A and B share lies in C when all of B does. */
	[RELATION_INTERSECT] = { RELATION_INTERSECT, RELATION_COUNT,
				 RELATION_INTERSECT, RELATION_COUNT },
};

bool relation_compose(enum relation first, enum relation second,
		      enum relation *both)
{
	enum relation relation = composed[first][second];
	bool follows = relation != RELATION_COUNT;

	*both = follows ? relation : RELATION_INTERSECT;
	return follows;
}

int trust_rank(const char *trust)
{
	static const char *const ranks[] = { "low", "medium", "good", "high" };

	for (size_t i = 0; trust && i < ARRAY_SIZE(ranks); i++)
		if (!strcmp(ranks[i], trust))
			return (int)i + 1;
	return 0;
}

struct crosswalk_reader {
	struct volume_reader volume;
	struct crosswalk *crosswalk;
};

static const struct volume_text texts[] = {
	{ "source", offsetof(struct crosswalk, source), true },
	{ "target", offsetof(struct crosswalk, target), true },
	{ "title", offsetof(struct crosswalk, title), false },
	{ "version", offsetof(struct crosswalk, version), false },
	{ "method", offsetof(struct crosswalk, method), false },
	{ "trust", offsetof(struct crosswalk, trust), false },
	{ "licence", offsetof(struct crosswalk, licence), false },
	{ "origin", offsetof(struct crosswalk, origin), false },
	{ "author", offsetof(struct crosswalk, author), false },
	{ "reviewed", offsetof(struct crosswalk, reviewed), false },
	{ NULL, 0, false },
};

/* "equal: [A.8.6]" or "equal: A.8.6" of one source. */
static void read_targets(struct crosswalk_reader *reader,
			 const struct pair *like, const struct node *node)
{
	struct crosswalk *crosswalk = reader->crosswalk;
	bool list = node->kind == NODE_LIST;

	for (size_t i = 0; i < (list ? node->count : 1); i++) {
		const struct node *target = list ? node->values[i] : node;
		struct pair *pair = &crosswalk->pairs[crosswalk->count];

		if (target->kind != NODE_TEXT || !target->length) {
			volume_complain(&reader->volume, target,
					"must be the id of an entry");
			continue;
		}
		*pair = *like;
		pair->target = target->text;
		pair->node = target;
		crosswalk->count++;
	}
}

static void read_source(struct crosswalk_reader *reader, const struct node *key,
			const struct node *map)
{
	const struct node *why = node_get(map, "why");
	struct pair like = { .source = key->text };

	if (map->kind != NODE_MAP) {
		volume_complain(&reader->volume, map,
				"must be {RELATION: [ID, ...]}");
		return;
	}
	if (why && why->kind == NODE_TEXT)
		like.why = why->text;
	for (size_t i = 0; i < map->count; i++) {
		const struct node *word = map->keys[i];

		if (!strcmp(word->text, "why"))
			continue;
		if (relation_parse(word->text, &like.relation))
			read_targets(reader, &like, map->values[i]);
		else
			volume_complain(&reader->volume, word,
					"'%s' is no relation: equal, "
					"superset, subset, intersect",
					word->text);
	}
}

static size_t count_targets(const struct node *maps)
{
	size_t count = 0;

	for (size_t i = 0; i < maps->count; i++)
		for (size_t at = 0; at < maps->values[i]->count; at++) {
			const struct node *value = maps->values[i]->values[at];

			count += value->kind == NODE_LIST ? value->count : 1;
		}
	return count;
}

bool crosswalk_read(const struct source *source, const struct node *tree,
		    struct arena *arena, struct crosswalk *crosswalk,
		    struct problems *problems)
{
	struct crosswalk_reader reader = { { source, arena, problems, 0 },
					   crosswalk };
	const struct node *maps = node_get(tree, "maps");

	volume_head(&reader.volume, tree, texts, crosswalk, "kind maps");
	if (!maps || maps->kind != NODE_MAP || !maps->count) {
		volume_complain(
			&reader.volume, maps ? maps : tree,
			"maps must be a map of ids, each {RELATION: [ID, "
			"...]}");
		return false;
	}
	crosswalk->pairs = arena_array(arena, count_targets(maps) + 1,
				       sizeof *crosswalk->pairs);
	for (size_t i = 0; i < maps->count; i++)
		read_source(&reader, maps->keys[i], maps->values[i]);
	return !reader.volume.found;
}
