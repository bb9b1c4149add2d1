/* complete_framework.c - frameworks and their requirements, being typed. */
#include <string.h>

#include "complete_internal.h"
#include "isms/framework/library.h"

static void offer_entries(struct typed *typed, struct library *library,
			  size_t length)
{
	struct arena *arena = &typed->context->arena;
	const char *name = arena_text(arena, typed->last, length);
	struct error ignored = { 0 };
	const struct catalogue *catalogue =
		library_catalogue(library, name, &ignored);

	for (size_t i = 0; catalogue && i < catalogue->count; i++)
		offer(typed,
		      arena_format(arena, "%s/%s", name,
				   catalogue->entries[i].id),
		      "");
	error_clear(&ignored);
}

void offer_frameworks(struct typed *typed)
{
	size_t length = strcspn(typed->last, "/");
	struct library *library =
		typed->context->opened
			? library_of(&typed->context->store, NULL)
			: NULL;

	if (!library)
		return;
	if (typed->last[length]) {
		offer_entries(typed, library, length);
		return;
	}
	library_read_all(library);
	for (size_t i = 0; i < library->count; i++)
		if (library->volumes[i].catalogue)
			offer(typed, library->volumes[i].name, "");
}
