/* example.h - the registers of this repository, opened once for a target. */
#ifndef TESTS_FUZZ_EXAMPLE_H
#define TESTS_FUZZ_EXAMPLE_H

#include "fuzz.h"

#include "isms/store/store.h"
#include "../../src/table.h"

enum {
	EXAMPLE_NOUNS = 64,
	EXAMPLE_USES = 5000
};

/* The registers that are built in, NULL-closed. */
static inline const struct schema *const *example_schemas(void)
{
	static const struct schema *schemas[EXAMPLE_NOUNS];
	const struct module *const *modules = isms_program.modules;

	for (size_t i = 0; modules[i]; i++) {
		HOLDS(i + 1 < EXAMPLE_NOUNS);
		schemas[i] = modules[i]->schema;
	}
	return schemas;
}

/* Run where registers/ is.  What a store looks up it keeps until it is closed:
 * many inputs would fill the memory, so that it is opened anew at times. */
static inline struct store *example_store(void)
{
	static struct store store;
	static unsigned uses;
	const struct date today = { 2026, 11, 23 };
	struct error err = { 0 };

	if (store.path && ++uses % EXAMPLE_USES)
		return &store;
	store_close(&store);
	HOLDS(store_open(&store, "registers", example_schemas(), today, &err));
	HOLDS(store_load_all(&store, &err) && store_sound(&store, &err));
	return &store;
}

#endif
