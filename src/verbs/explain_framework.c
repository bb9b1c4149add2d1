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

/* `whole`: its address was typed, not only its id. */
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
	if (!meaning->fresh) { /* another framework calls it the same */
		meaning_part(at, meaning, "also", address);
		return;
	}
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

/* What is asked for: a word may stand behind its sort, "threat bsi/G 0.16". */
static const char *bare_word(const struct explaining *at, const char *sort)
{
	size_t length = strlen(sort);

	return !strncasecmp(at->word, sort, length) && at->word[length] == ' '
		       ? at->word + length + 1
		       : at->word;
}

/* By its id, or by its address. */
static void explain_named(struct explaining *at,
			  const struct catalogue *catalogue, bool meant)
{
	const char *word = bare_word(at, sort_of(catalogue));
	size_t length = strlen(catalogue->id);

	if (!strncasecmp(word, catalogue->id, length) && word[length] == '/')
		explain_entries(at, catalogue, word + length + 1, true);
	else if (meant)
		explain_entries(at, catalogue, word, false);
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

	for (size_t i = 0; library && i < library->count; i++) {
		struct volume *volume = &library->volumes[i];
		struct error ignored = { 0 };
		bool sound = library_read(library, volume, &ignored);

		error_clear(&ignored);
		if (!sound || !volume->catalogue)
			continue;
		explain_catalogue(at, volume->catalogue);
		if (at->word)
			explain_named(at, volume->catalogue,
				      is_meant(at, volume->name));
	}
}
