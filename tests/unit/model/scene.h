/* scene.h - a register of boats to read records of. */
#ifndef TESTS_MODEL_SCENE_H
#define TESTS_MODEL_SCENE_H

#include <string.h>

#include "boat.h"
#include "isms/base/arena.h"
#include "isms/base/problem.h"
#include "isms/doc/yaml_read.h"
#include "isms/model/method.h"
#include "isms/model/record.h"

struct scene {
	struct arena arena;
	struct problems problems;
	struct noun *noun;
	struct world world;
};

static int open_scene(void **state)
{
	static struct scene scene;

	memset(&scene, 0, sizeof scene);
	scene.noun = noun_build(&scene.arena, &boat_schema, NULL);
	scene.world.method = method_default(&scene.arena);
	scene.world.arena = &scene.arena;
	scene.world.today = (struct date){ 2026, 11, 23 };
	*state = &scene;
	return 0;
}

static int close_scene(void **state)
{
	struct scene *scene = *state;

	noun_clear(scene->noun);
	problems_clear(&scene->problems);
	arena_clear(&scene->arena);
	return 0;
}

__attribute__((unused)) static struct record *read_text(struct scene *scene,
							const char *text)
{
	struct record *record = arena_new(&scene->arena, struct record);
	struct source source = { "boat/BOAT-A.yaml", text, strlen(text) };
	struct reading reading = { .arena = &scene->arena,
				   .method = scene->world.method };
	struct node *tree;

	problems_clear(&scene->problems);
	tree = yaml_read(&source, &scene->arena, &scene->problems);
	assert_non_null(tree);
	record->noun = scene->noun;
	record->id = "BOAT-A";
	record->file = "boat/BOAT-A.yaml";
	record_read(record, tree, &reading, &scene->problems);
	return record;
}

static const char whole[] = "title: Marie\n"
			    "status: afloat\n"
			    "hull:\n"
			    "  length: 12.5\n"
			    "  risk: likely\n"
			    "crew: [PER-ALICE, PER-BOB]\n"
			    "sails:\n"
			    "  - {name: jib, area: 12}\n"
			    "  - name: main\n"
			    "marks:\n"
			    "  depth: 3\n"
			    "  load: {level: severe}\n"
			    "review: {every: 12 months, last: 2025-11-23}\n";

#define SCENE(test) \
	cmocka_unit_test_setup_teardown(test, open_scene, close_scene)

#endif
