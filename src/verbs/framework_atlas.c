/* framework_atlas.c - what the commands that follow crosswalks have in common:
 * the graph, the frameworks in it that were named, how far to go. */
#include <string.h>

#include "isms/base/utf8.h"
#include "isms/verbs/framework.h"

const struct option framework_hops_options[] = {
	{ "hops", 0, "N", "over at most so many crosswalks (2)" },
	{ NULL, 0, NULL, NULL },
};

enum {
	HOPS_LIMIT = 9
};

bool framework_atlas(struct context *context, struct atlas *atlas,
		     struct error *err)
{
	struct library *library = library_of(&context->store, err);

	*atlas = (struct atlas){ 0 };
	return library && atlas_open(atlas, library, err);
}

static bool no_country(const struct atlas *atlas, const char *name,
		       struct error *err)
{
	const char *near = nearest_name(name, atlas->countries.items,
					atlas->countries.count,
					sizeof *atlas->countries.items);

	error_set(err, FAULT_USAGE, "there is no framework '%s'", name);
	if (near)
		error_hint(err, "did you mean '%s'?", near);
	else
		error_hint(err, "'isms framework list' shows them");
	return false;
}

/* Where only crosswalks know the framework, they know its ids. */
static bool has_spot(const struct atlas *atlas, const struct country *country,
		     const char *id)
{
	if (country->catalogue)
		return catalogue_entry(country->catalogue, id);
	for (size_t i = 0; i < atlas->spots.count; i++) {
		const struct spot *spot = &atlas->spots.items[i];

		if (&atlas->countries.items[spot->country] == country &&
		    !strcmp(spot->id, id))
			return true;
	}
	return false;
}

static bool no_entry(const struct country *country, const char *id,
		     struct error *err)
{
	const struct catalogue *catalogue = country->catalogue;
	const char *near = catalogue ? nearest_name(id, catalogue->entries,
						    catalogue->count,
						    sizeof *catalogue->entries)
				     : NULL;

	error_set(err, FAULT_USAGE, "%s has no '%s'", country->id, id);
	if (near)
		error_hint(err, "did you mean '%s/%s'?", country->id, near);
	return false;
}

const struct country *framework_country(struct context *context,
					const struct atlas *atlas,
					size_t operand, const char **id,
					struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	const struct country *country;
	const char *word, *name;
	size_t length;

	if (arguments->operands.count <= operand) {
		error_set(err, FAULT_USAGE, "which framework?");
		error_hint(err, "'isms framework list' shows them");
		return NULL;
	}
	word = arguments->operands.items[operand];
	length = id ? strcspn(word, "/") : strlen(word);
	name = arena_text(&context->arena, word, length);
	country = atlas_country(atlas, name);
	if (!country) {
		no_country(atlas, name, err);
		return NULL;
	}
	if (id)
		*id = word[length] ? word + length + 1 : NULL;
	if (id && *id && !has_spot(atlas, country, *id)) {
		no_entry(country, *id, err);
		return NULL;
	}
	return country;
}

bool framework_hops(const struct context *context, int *hops, struct error *err)
{
	long number;

	if (!option_number(&context->arguments, "hops", WALK_HOPS, &number,
			   err))
		return false;
	if (number < 1 || number > HOPS_LIMIT)
		return error_set(err, FAULT_USAGE,
				 "--hops is %ld, not from 1 to %d", number,
				 HOPS_LIMIT);
	*hops = (int)number;
	return true;
}
