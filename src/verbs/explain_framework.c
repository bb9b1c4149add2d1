/* explain_framework.c - what a framework, or an entry of one, is about. */
#include <string.h>

#include "explain_internal.h"
#include "isms/framework/library.h"
#include "isms/verbs/framework.h"

/* Where there is no ISMS: the standard that clauses are of. */
static const char standard[] = "iso27001-2022";

static const char *sort_of(const struct catalogue *catalogue)
{
	if (catalogue->content && !strcmp(catalogue->content, "threats"))
		return "threat";
	return catalogue->content ? "measure" : "requirement";
}

static void explain_catalogue(struct explaining *at,
			      const struct catalogue *catalogue)
{
	struct arena *arena = &at->context->arena;
	struct meaning *meaning =
		means(at, "framework", catalogue->id, catalogue->title);

	if (!meaning)
		return;
	meaning_part(at, meaning, "name", catalogue->name);
	meaning_part(at, meaning, "version", catalogue->version);
	meaning_part(at, meaning, "publisher", catalogue->publisher);
	meaning_part(at, meaning, "in force",
		     framework_in_force(at->context, catalogue->id) ? "yes"
								    : "no");
	meaning_part(
		at, meaning, "in full",
		arena_format(arena, "isms framework show %s", catalogue->id));
}

/* `typed` is its id or its address. */
static void explain_entry(struct explaining *at,
			  const struct catalogue *catalogue,
			  const struct entry *entry, bool whole)
{
	struct arena *arena = &at->context->arena;
	const char *address =
		arena_format(arena, "%s/%s", catalogue->id, entry->id);
	struct meaning *meaning =
		means(at, sort_of(catalogue), whole ? address : entry->id,
		      entry->title);

	if (!meaning)
		return;
	meaning->name = address;
	meaning_part(at, meaning, "says", entry->text);
	meaning_part(at, meaning, "framework", catalogue->title);
	if (entry->parent)
		meaning_part(at, meaning, "in",
			     arena_format(arena, "%s %s", entry->parent->id,
					  entry->parent->title));
	meaning_part(at, meaning, "in full",
		     arena_format(arena, "isms framework show '%s'", address));
	if (at->context->opened)
		meaning_part(at, meaning, "answered by",
			     arena_format(arena, "isms trace '%s'", address));
}

static void explain_entries(struct explaining *at,
			    const struct catalogue *catalogue, const char *id,
			    bool whole)
{
	for (size_t i = 0; catalogue && i < catalogue->count; i++)
		if (!strcasecmp(catalogue->entries[i].id, id))
			explain_entry(at, catalogue, &catalogue->entries[i],
				      whole);
}

static bool is_meant(const struct explaining *at, const char *name)
{
	return at->context->opened ? framework_in_force(at->context, name)
				   : !strcmp(name, standard);
}

/* What is not sound is `isms check`'s to tell. */
void explain_frameworks(struct explaining *at)
{
	struct library *library = at->library;
	const char *slash = at->word ? strchr(at->word, '/') : NULL;
	size_t length = slash ? (size_t)(slash - at->word) : 0;

	for (size_t i = 0; library && i < library->count; i++) {
		struct volume *volume = &library->volumes[i];
		bool whole = slash && strlen(volume->name) == length &&
			     !strncasecmp(volume->name, at->word, length);
		struct error ignored = { 0 };
		bool sound = library_read(library, volume, &ignored);

		error_clear(&ignored);
		if (!sound || !volume->catalogue)
			continue;
		explain_catalogue(at, volume->catalogue);
		if (at->word && (whole || is_meant(at, volume->name)))
			explain_entries(at, volume->catalogue,
					whole ? slash + 1 : at->word, whole);
	}
}
