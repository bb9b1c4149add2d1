/* lookup.c - which catalogue of ours a foreign file means, and which entry. */
#include <string.h>

#include "intake_internal.h"
#include "isms/base/words.h"

/* What others call the catalogues that are built in. */
static const struct alias {
	const char *theirs; /* how the last part of a URN begins */
	const char *ours;
} aliases[] = {
	{ "iso27001-2022", "iso27001-2022" },
	{ "nist-csf-2.0", "nist-csf-2.0" },
	{ "nist-sp-800-53-rev5", "nist-800-53r5" },
	{ "nist-sp-800-53-r5", "nist-800-53r5" },
	{ "soc2-2017", "soc2-tsc-2017" },
	{ "gdpr", "gdpr" },
	{ "hipaa-security", "hipaa-security-rule" },
};

/* -- URNs ----------------------------------------------------------------- */

const char *urn_tail(const char *urn)
{
	const char *at = urn;

	for (int colons = 0; colons < 5; colons++) {
		const char *next = strchr(at, ':');

		if (!next || !next[1])
			break;
		at = next + 1;
	}
	return at + strspn(at, " ");
}

const char *urn_base(struct arena *arena, const char *urn)
{
	const char *tail = urn_tail(urn);

	size_t length = (size_t)(tail - urn);

	while (length && strchr(" :", urn[length - 1]))
		length--;
	return length ? arena_text(arena, urn, length) : urn;
}

/* -- catalogues ----------------------------------------------------------- */

static bool comes_from(const struct catalogue *catalogue, const char *urn)
{
	return catalogue->origin && words_have(catalogue->origin, urn);
}

/* What does not read is another command's affair. */
static const struct catalogue *read_quietly(struct library *library,
					    struct volume *volume)
{
	struct error ignored = { 0 };

	library_read(library, volume, &ignored);
	error_clear(&ignored);
	return volume->catalogue;
}

static const struct catalogue *named(struct library *library, const char *name)
{
	for (size_t i = 0; i < library->count; i++)
		if (!strcmp(library->volumes[i].name, name))
			return read_quietly(library, &library->volumes[i]);
	return NULL;
}

static const struct catalogue *of_origin(struct library *library,
					 const char *urn)
{
	for (size_t i = 0; i < library->count; i++) {
		const struct catalogue *catalogue =
			library->volumes[i].file
				? read_quietly(library, &library->volumes[i])
				: NULL;

		if (catalogue && comes_from(catalogue, urn))
			return catalogue;
	}
	return NULL;
}

static const struct catalogue *by_alias(struct library *library,
					const char *tail)
{
	for (size_t i = 0; i < ARRAY_SIZE(aliases); i++)
		if (!strncmp(tail, aliases[i].theirs,
			     strlen(aliases[i].theirs)))
			return named(library, aliases[i].ours);
	return NULL;
}

static const struct catalogue *look_up(struct library *library, const char *urn)
{
	const struct catalogue *found = of_origin(library, urn);

	if (!found)
		found = named(library, urn_tail(urn));
	return found ? found : by_alias(library, urn_tail(urn));
}

const struct catalogue *intake_catalogue(struct intake *intake, const char *urn)
{
	struct map *known = &intake->catalogues;
	void *found;

	for (size_t i = 0; i < intake->drafts.count; i++) {
		const struct draft *draft = intake->drafts.items[i];

		if (draft->is_catalogue && comes_from(&draft->catalogue, urn))
			return &draft->catalogue;
	}
	found = map_get(known, urn);
	if (!found) {
		found = (void *)(uintptr_t)look_up(intake->library, urn);
		map_put(known, arena_copy(intake->arena, urn),
			found ? found : known);
	}
	return found == known ? NULL : found;
}

/* -- entries -------------------------------------------------------------- */

/* By normal form of the id and of what its own file called it; a form that two
 * have means neither. */
static void put_form(struct intake *intake, struct map *map, const char *id,
		     const struct entry *entry)
{
	const char *form = intake_normal(intake->arena, id);
	const struct entry *other = map_get(map, form);

	if (!other)
		map_put(map, form, (void *)(uintptr_t)entry);
	else if (other != entry)
		map_put(map, form, map);
}

static struct map *forms_of(struct intake *intake,
			    const struct catalogue *catalogue)
{
	struct map *map = map_get(&intake->entries, catalogue->id);

	if (map)
		return map;
	map = arena_new(intake->arena, struct map);
	map_put(&intake->entries, catalogue->id, map);
	for (size_t i = 0; i < catalogue->count; i++) {
		const struct entry *entry = &catalogue->entries[i];
		const struct node *other = entry_attribute(entry, "urn");

		put_form(intake, map, entry->id, entry);
		if (other && other->kind == NODE_TEXT)
			put_form(intake, map, other->text, entry);
	}
	return map;
}

const struct entry *intake_entry(struct intake *intake,
				 const struct catalogue *catalogue,
				 const char *id)
{
	const struct entry *entry = catalogue_entry(catalogue, id);
	struct map *forms;
	void *found;

	if (entry)
		return entry;
	forms = forms_of(intake, catalogue);
	found = map_get(forms, intake_normal(intake->arena, id));
	return found == forms ? NULL : found;
}
