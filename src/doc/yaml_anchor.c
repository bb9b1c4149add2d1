/* yaml_anchor.c - anchors of foreign YAML, and what their aliases stand for. */
#include <string.h>

#include "doc_internal.h"

struct anchor *anchors_open(struct anchors *anchors, const char *name,
			    struct node *node, size_t nodes)
{
	struct anchor *anchor = arena_new(&anchors->arena, struct anchor);

	anchor->nodes = nodes;
	map_put(&anchors->by_name, arena_copy(&anchors->arena, name), anchor);
	if (node->kind == NODE_TEXT)
		anchors_close(anchor, node, nodes);
	return anchor;
}

void anchors_close(struct anchor *anchor, struct node *node, size_t nodes)
{
	if (!anchor)
		return;
	anchor->node = node;
	anchor->nodes = nodes - anchor->nodes + 1;
}

const struct anchor *anchors_find(const struct anchors *anchors,
				  const char *name)
{
	const struct anchor *anchor = map_get(&anchors->by_name, name);

	return anchor && anchor->node ? anchor : NULL;
}

void anchors_clear(struct anchors *anchors)
{
	map_clear(&anchors->by_name);
	arena_clear(&anchors->arena);
}
