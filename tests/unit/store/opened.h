/* opened.h - a scene with an open store in it. */
#ifndef ISMS_TEST_OPENED_H
#define ISMS_TEST_OPENED_H

#include "isms/store/store.h"
#include "registers.h"
#include "scene.h"

struct opened {
	struct scene scene;
	struct store store;
	struct error err;
};

/* Files first (scene_begin, scene_write), then this. */
static inline void opened_open(struct opened *opened)
{
	struct date today = { 2026, 3, 1 };

	if (!store_open(&opened->store, opened->scene.path, test_schemas, today,
			&opened->err)) {
		fprintf(stderr, "%s\n", buf_string(&opened->err.text));
		abort();
	}
}

static inline void opened_begin(struct opened *opened)
{
	*opened = (struct opened){ 0 };
	scene_begin(&opened->scene);
	scene_write(&opened->scene, "isms.yaml", "format: 1\n");
}

static inline void opened_end(struct opened *opened)
{
	store_close(&opened->store);
	error_clear(&opened->err);
	scene_end(&opened->scene);
}

/* Problems of a kind in a list. */
static inline size_t opened_count(const struct problems *problems,
				  enum problem_code code)
{
	size_t count = 0;

	for (size_t i = 0; i < problems->list.count; i++)
		count += problems->list.items[i].code == code;
	return count;
}

static inline const struct problem *
opened_first(const struct problems *problems, enum problem_code code)
{
	for (size_t i = 0; i < problems->list.count; i++)
		if (problems->list.items[i].code == code)
			return &problems->list.items[i];
	return NULL;
}

#endif
