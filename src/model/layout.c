/* layout.c - which keys a file has in which order, from the rows. */
#include "isms/model/layout.h"

#include "isms/base/arena.h"
#include "isms/model/value.h"

const struct yaml_keys *layout_keys(struct arena *arena,
				    const struct field *rows)
{
	struct yaml_keys *keys, *key;
	size_t count = 0;

	while (rows[count].name)
		count++;
	keys = key = arena_array(arena, count + 1, sizeof *keys);
	for (; rows->name; rows++, key++) {
		bool groups =
			rows->kind == FIELD_GROUP || rows->kind == FIELD_GROUPS;

		key->name = rows->name;
		key->bare = value_is_bare(
			rows->kind == FIELD_LIST ? rows->item : rows->kind);
		key->keyed = (rows->flags & FIELD_KEYED) != 0;
		if (groups)
			key->below =
				layout_keys(arena, rows->rule.group.fields);
		if (key->keyed) /* `financial: 3` */
			key->bare = key->below[1].bare;
	}
	return keys;
}
