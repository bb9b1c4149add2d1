/* folder.c - which files of a register's folder are records, without reading
 * them. */
#include "store_internal.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/file.h"
#include "isms/base/memory.h"
#include "isms/base/order.h"
#include "isms/base/utf8.h"
#include "isms/base/vec.h"

/* One listing under way. */
struct listing {
	struct store *store;
	const struct noun *noun;
	struct arena *arena;
	struct entries *entries;
	struct problems *problems; /* or NULL */
	const char *path;	   /* "risk/" */
	size_t alike;		   /* bytes that all ids begin with */
	struct entries odd;	   /* that may be twins of others */
};

bool folder_has_addresses(const struct noun *noun)
{
	return !strcmp(noun->name, "requirement");
}

static void complain(struct listing *listing, enum problem_code code,
		     const char *file, const char *text)
{
	struct problem *problem;

	if (!listing->problems)
		return;
	problem = problem_add(listing->problems, code, file, "%s", text);
	problem->line = 1;
	problem->column = 1;
	problem->width = 1;
}

/* Folders inside a register that hold other things than records. */
static bool is_known_folder(const char *name)
{
	return !strcmp(name, "text") || !strcmp(name, "files");
}

static const char *lower_case(struct arena *arena, const char *text)
{
	char *copy = arena_copy(arena, text);

	for (char *byte = copy; *byte; byte++)
		*byte = (char)tolower((unsigned char)*byte);
	return copy;
}

static bool has_small_letters(const char *text)
{
	for (; *text; text++)
		if (*text >= 'a' && *text <= 'z')
			return true;
	return false;
}

static const char *file_of(const struct listing *listing,
			   const struct entry *entry)
{
	return arena_join(listing->arena, listing->path, entry->id, ".yaml");
}

/* Ids in capitals cannot differ by letter case: only others are compared with
 * all, which are mostly none. */
static void check_twins(struct listing *listing)
{
	struct arena *arena = listing->arena;
	struct map lower = { 0 };

	for (size_t i = 0; listing->odd.count && i < listing->entries->count;
	     i++) {
		const struct entry *entry = &listing->entries->items[i];

		if (!has_small_letters(entry->id))
			map_put(&lower, lower_case(arena, entry->id),
				(void *)file_of(listing, entry));
	}
	for (size_t i = 0; i < listing->odd.count; i++) {
		const struct entry *entry = &listing->odd.items[i];
		const char *file = file_of(listing, entry);
		const char *twin = map_put(&lower, lower_case(arena, entry->id),
					   (void *)file);

		if (twin)
			complain(listing, PROBLEM_DUPLICATE_ID, file,
				 arena_format(arena,
					      "differs from '%s' by letter "
					      "case only",
					      twin));
	}
	map_clear(&lower);
}

static void complain_id(struct listing *listing, const struct entry *entry)
{
	complain(listing, PROBLEM_BAD_ID, file_of(listing, entry),
		 arena_format(listing->arena,
			      "'%s' is no id of %s: %s-NAME in capitals, "
			      "digits and dashes",
			      entry->id, listing->noun->name,
			      listing->noun->prefix));
}

/* "iso27001-2022/" and "A.5.9.yaml" in the folder of requirements. */
static void add_file(struct listing *listing, const char *prefix,
		     const struct file_name *found)
{
	struct arena *arena = listing->arena;
	const char *name = found->name;
	size_t length = found->length;
	struct entry entry = { .inode = found->inode };
	bool valid;

	if (length < 6 || memcmp(name + length - 5, ".yaml", 5) != 0) {
		complain(listing, PROBLEM_BAD_ID,
			 arena_join(arena, listing->path, prefix, name),
			 "records are files named ID.yaml; this is none");
		return;
	}
	entry.id = arena_text(arena, name, length - 5);
	if (*prefix)
		entry.id = arena_join(arena, prefix, entry.id, "");
	valid = store_id_is_valid(listing->noun, entry.id);
	if (valid)
		entry.key = natural_key(entry.id + listing->alike);
	if (valid)
		vec_push(listing->entries, entry);
	else
		complain_id(listing, &entry);
	if (!valid || has_small_letters(entry.id))
		vec_push(&listing->odd, entry);
}

static bool list_inner(struct listing *listing, const char *name,
		       struct error *err);

static bool add_entry(struct listing *listing, const char *prefix,
		      const struct file_name *entry, struct error *err)
{
	const char *name = entry->name;
	bool inside = entry->kind == FILE_FOLDER;
	const char *file;

	if (entry->kind == FILE_REGULAR) {
		add_file(listing, prefix, entry);
		return true;
	}
	if (inside && is_known_folder(name))
		return true;
	if (inside && !*prefix && folder_has_addresses(listing->noun))
		return list_inner(listing, name, err);
	file = arena_format(listing->arena, "%s/%s%s", listing->noun->name,
			    prefix, name);
	complain(listing, PROBLEM_FILE_KIND, file,
		 entry->kind == FILE_LINK ? "is a symbolic link, not a file"
		 : inside		  ? "is a folder; registers hold files"
					  : "is not a regular file");
	return true;
}

/* Names that are no text could not be shown, let alone typed. */
static bool is_readable_name(const char *name)
{
	bool ascii = true;

	for (const char *at = name; *at; at++) {
		if ((unsigned char)*at < 0x20 || *at == 0x7f || *at == '\\')
			return false;
		ascii = ascii && !(*at & 0x80);
	}
	return ascii || utf8_check(name, strlen(name)) == strlen(name);
}

/* The name is said in a form that cannot do anything. */
static void complain_name(struct listing *listing, const char *path,
			  const char *name)
{
	struct buf text = { 0 };

	buf_text(&text, "holds a file whose name is no plain text: '");
	utf8_visible(&text, name, true);
	buf_char(&text, '\'');
	complain(listing, PROBLEM_BAD_ID, path, buf_string(&text));
	buf_clear(&text);
}

static bool list_open(struct listing *listing, const char *path,
		      const char *prefix, struct error *err)
{
	const struct files *files = &listing->store->own->files;
	struct file_names names = { 0 };
	struct arena scratch = { 0 };
	bool ok = files->source->list(files, path, &scratch, &names, err);

	for (size_t i = 0; ok && i < names.count; i++) {
		const struct file_name *name = &names.items[i];

		if (is_readable_name(name->name))
			ok = add_entry(listing, prefix, name, err);
		else
			complain_name(listing, path, name->name);
	}
	vec_clear(&names);
	arena_clear(&scratch);
	return ok;
}

static bool list_inner(struct listing *listing, const char *name,
		       struct error *err)
{
	return list_open(listing,
			 arena_format(listing->arena, "%s/%s",
				      listing->noun->name, name),
			 arena_format(listing->arena, "%s/", name), err);
}

static int compare_ids(const void *left, const void *right, void *context)
{
	const struct entries *entries = context;
	const struct ordered *a = left;
	const struct ordered *b = right;

	return natural_compare(entries->items[a->place].id,
			       entries->items[b->place].id);
}

/* Where keys are the same the ids decide. */
static void sort_alike(struct entries *entries)
{
	struct ordered *sorted = entries->sorted;

	for (size_t begin = 0, end; begin < entries->count; begin = end) {
		end = begin + 1;
		while (end < entries->count &&
		       sorted[end].key == sorted[begin].key)
			end++;
		if (end > begin + 1)
			qsort_r(sorted + begin, end - begin, sizeof *sorted,
				compare_ids, entries);
	}
}

void entries_sort(struct entries *entries)
{
	entries->sorted = memory_alloc(entries->count, sizeof *entries->sorted);
	for (size_t i = 0; i < entries->count; i++) {
		entries->sorted[i].key = entries->items[i].key;
		entries->sorted[i].place = i;
	}
	order_by_key(entries->sorted, entries->count);
	sort_alike(entries);
}

void entries_clear(struct entries *entries)
{
	memory_free(entries->sorted);
	entries->sorted = NULL;
	vec_clear(entries);
}

static bool list_alone(struct listing *listing, struct error *err)
{
	const struct files *files = &listing->store->own->files;
	const char *file =
		arena_format(listing->arena, "%s.yaml", listing->noun->name);
	struct entry entry = { .id = listing->noun->name };
	enum file_kind kind;

	if (!files->source->look(files, file, &kind, err))
		return false;
	if (kind != FILE_NOTHING)
		vec_push(listing->entries, entry);
	return true;
}

/* No folder is an empty register; a link in its place is refused. */
static bool list_folder(struct listing *listing, struct error *err)
{
	const struct files *files = &listing->store->own->files;
	const char *name = listing->noun->name;
	enum file_kind kind;

	if (!files->source->look(files, name, &kind, err))
		return false;
	if (kind == FILE_NOTHING)
		return true;
	if (kind != FILE_FOLDER) {
		complain(listing, PROBLEM_FILE_KIND, name,
			 "stands where the register's folder should be");
		return true;
	}
	return list_open(listing, name, "", err);
}

bool folder_list(struct store *store, struct folder *folder,
		 struct entries *entries, struct problems *problems,
		 struct error *err)
{
	struct listing listing = { .store = store,
				   .noun = folder->noun,
				   .arena = entries->arena,
				   .entries = entries,
				   .problems = problems };
	bool ok;

	if (folder->noun->prefix) {
		listing.path =
			arena_join(entries->arena, folder->noun->name, "/", "");
		if (!folder_has_addresses(folder->noun))
			listing.alike = strlen(folder->noun->prefix) + 1;
		ok = list_folder(&listing, err);
	} else {
		ok = list_alone(&listing, err);
	}
	if (ok)
		check_twins(&listing);
	vec_clear(&listing.odd);
	return ok;
}
