/* requirement_select.c - which requirements a command line means: addresses,
 * parts of a framework, whole ones, narrowed by what the catalogue or the
 * register says of them. */
#include <string.h>

#include "isms/base/utf8.h"
#include "isms/framework/library.h"
#include "isms/verbs/select.h"
#include "requirement_internal.h"

/* One selection under way. */
struct selection {
	struct context *context;
	struct library *library;
	struct chosen *chosen;
	struct map seen; /* addresses */
	bool narrowed;	 /* --where was given */
};

/* -- terms ---------------------------------------------------------------- */

static bool has_attribute(const struct catalogue *catalogue, const char *name)
{
	for (size_t i = 0; i < catalogue->count; i++)
		if (entry_attribute(&catalogue->entries[i], name))
			return true;
	return false;
}

/* "theme=people,physical": what the catalogue says of its entries. */
struct attribute_term {
	const char *name;
	struct list words; /* one of them */
	bool negated;
};

static bool attribute_read(struct context *context,
			   const struct catalogue *catalogue, const char *word,
			   struct attribute_term *term)
{
	struct arena *arena = &context->arena;
	size_t length;

	term->negated = !strncmp(word, "not:", 4);
	word += term->negated ? 4 : 0;
	length = strcspn(word, "=");
	if (!word[length])
		return false;
	term->name = arena_text(arena, word, length);
	if (!has_attribute(catalogue, term->name))
		return false;
	word += length + 1;
	term->words = (struct list){ arena_array(arena, strlen(word) + 1,
						 sizeof *term->words.items),
				     0 };
	for (;;) {
		length = strcspn(word, ",");
		term->words.items[term->words.count++] =
			arena_text(arena, word, length);
		if (!word[length])
			return true;
		word += length + 1;
	}
}

static bool attribute_holds(const struct attribute_term *term,
			    const struct entry *entry)
{
	bool holds = false;

	for (size_t i = 0; i < term->words.count; i++)
		holds = holds ||
			entry_has(entry, term->name, term->words.items[i]);
	return holds != term->negated;
}

typedef VEC(struct attribute_term) attribute_vec;

static bool read_terms(struct selection *selection,
		       const struct catalogue *catalogue,
		       attribute_vec *attributes, struct query *query,
		       struct error *err)
{
	struct context *context = selection->context;
	const struct arguments *arguments = &context->arguments;

	select_query(context, context->noun, query, err);
	for (size_t i = 0; i < arguments->options.count; i++) {
		const struct given *given = &arguments->options.items[i];
		struct attribute_term term;

		if (strcmp(given->name, "where") != 0)
			continue;
		if (catalogue &&
		    attribute_read(context, catalogue, given->value, &term))
			vec_push(attributes, term);
		else if (!query_add(query, given->value, err))
			return false;
	}
	return true;
}

/* The record at an address, or what it would be: nothing decided. */
static const struct record *record_at(struct context *context,
				      const char *address)
{
	const struct noun *noun = context->noun;
	const struct folder *folder = store_folder(&context->store, noun->name);
	const struct record *found = map_get(&folder->by_id, address);
	struct record *made;

	if (found)
		return found;
	made = arena_new(&context->arena, struct record);
	made->noun = noun;
	made->id = address;
	made->file = store_path(&context->store, noun, address);
	made->at = arena_alloc(&context->arena, noun_size(noun));
	((struct common *)made->at)->title =
		noun->schema->title(made, &context->store.world);
	return made;
}

/* -- what is chosen ------------------------------------------------------- */

static void choose(struct selection *selection, const char *address)
{
	if (!map_put(&selection->seen, address, selection))
		vec_push(&selection->chosen->addresses, address);
}

static bool matches(struct selection *selection,
		    const attribute_vec *attributes, const struct query *query,
		    const struct entry *entry, const char *address)
{
	for (size_t i = 0; i < attributes->count; i++)
		if (!attribute_holds(&attributes->items[i], entry))
			return false;
	return !query->terms.count ||
	       query_matches(query, record_at(selection->context, address));
}

/* All that is there to be assessed in a catalogue, or below one entry. */
static bool choose_below(struct selection *selection,
			 const struct catalogue *catalogue, const char *top,
			 struct error *err)
{
	attribute_vec attributes = { 0 };
	struct query query = { 0 };
	bool ok = read_terms(selection, catalogue, &attributes, &query, err);

	selection->chosen->many = true;
	for (size_t i = 0; ok && i < catalogue->count; i++) {
		const struct entry *entry = &catalogue->entries[i];
		const char *address =
			arena_format(&selection->context->arena, "%s/%s",
				     catalogue->id, entry->id);

		if (entry->assessable && (!top || entry_is_in(entry, top)) &&
		    matches(selection, &attributes, &query, entry, address))
			choose(selection, address);
	}
	vec_clear(&attributes);
	query_clear(&query);
	return ok;
}

/* One requirement, or all below a heading. */
static bool choose_entry(struct selection *selection,
			 const struct catalogue *catalogue, const char *id,
			 struct error *err)
{
	const struct entry *entry = library_part(catalogue, id, err);
	attribute_vec attributes = { 0 };
	struct query query = { 0 };
	const char *address;
	bool ok;

	if (!entry)
		return false;
	if (!entry->assessable)
		return choose_below(selection, catalogue, id, err);
	address = arena_format(&selection->context->arena, "%s/%s",
			       catalogue->id, id);
	ok = read_terms(selection, catalogue, &attributes, &query, err);
	if (ok && matches(selection, &attributes, &query, entry, address))
		choose(selection, address);
	vec_clear(&attributes);
	query_clear(&query);
	return ok;
}

/* -- what was typed ------------------------------------------------------- */

static bool choose_record(struct selection *selection, const char *word,
			  struct error *err)
{
	struct context *context = selection->context;
	const struct record *record =
		store_resolve(&context->store, word, context->noun, err);
	struct query query = { 0 };
	attribute_vec none = { 0 };
	bool ok = record && read_terms(selection, NULL, &none, &query, err);

	if (ok && query_matches(&query, record))
		choose(selection, record->id);
	query_clear(&query);
	return ok;
}

static bool is_framework(const struct library *library, const char *word)
{
	for (size_t i = 0; i < library->count; i++)
		if (!strcmp(library->volumes[i].name, word))
			return true;
	return false;
}

static bool choose_word(struct selection *selection, const char *word,
			struct error *err)
{
	struct arena *arena = &selection->context->arena;
	size_t length = strcspn(word, "/");
	const struct catalogue *catalogue;

	if (word[length] || is_framework(selection->library, word)) {
		catalogue =
			library_catalogue(selection->library,
					  arena_text(arena, word, length), err);
		if (!catalogue)
			return false;
		return word[length]
			       ? choose_entry(selection, catalogue,
					      word + length + 1, err)
			       : choose_below(selection, catalogue, NULL, err);
	}
	if (library_short(selection->library, word, &catalogue, err))
		return choose_entry(selection, catalogue, word, err);
	return err->fault == FAULT_NONE && choose_record(selection, word, err);
}

/* --where alone looks at the frameworks in force. */
static bool choose_in_force(struct selection *selection, struct error *err)
{
	const struct list *names =
		&selection->context->store.settings.frameworks;

	if (!selection->narrowed) {
		error_set(err, FAULT_USAGE,
			  "which ones? no requirement is named");
		error_hint(err, "name addresses such as iso27001-2022/A.5.9, "
				"a framework, or a part of one");
		return false;
	}
	for (size_t i = 0; i < names->count; i++)
		if (!choose_word(selection, names->items[i], err))
			return false;
	return true;
}

bool requirement_select(struct context *context, struct chosen *chosen,
			struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	struct selection selection = {
		.context = context,
		.library = library_of(&context->store, err),
		.chosen = chosen,
		.narrowed = option_given(arguments, "where"),
	};
	bool ok = selection.library &&
		  store_load(&context->store,
			     store_folder(&context->store, "requirement"), err);

	chosen->many = selection.narrowed;
	for (size_t i = 0; ok && i < arguments->operands.count; i++)
		ok = choose_word(&selection, arguments->operands.items[i], err);
	if (ok && !arguments->operands.count)
		ok = choose_in_force(&selection, err);
	if (ok && !chosen->addresses.count)
		ok = error_set(err, FAULT_USAGE, "no requirement matches");
	map_clear(&selection.seen);
	return ok;
}
