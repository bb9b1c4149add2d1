/* migrate.c - brings the files of an ISMS from an older format to ours. */
#include "isms/base/number.h"
#include "isms/verbs/commands.h"
#include "isms/verbs/save.h"

static const char settings_file[] = "isms.yaml";

/* One step from a format to the next: what changes besides the number. */
struct migration {
	const char *summary;
	bool (*gather)(struct context *context, struct changes *records,
		       edit_vec *settings, struct error *err);
};

/* Row N leads from format N to N + 1; the size asks for all of them.  Format 0
 * is an isms.yaml without the key, as people write it. */
static const struct migration migrations[SETTINGS_FORMAT] = {
	{ "isms.yaml says which format the files have", NULL },
};

static bool bad_format(const struct context *context, const struct node *node,
		       struct error *err)
{
	error_set(err, FAULT_DATA,
		  "%s%s:%u:%u: format must be a whole number from 1 on",
		  context->store.shown, settings_file, node->place.line,
		  node->place.column);
	error_hint(err,
		   "this isms writes format %d: put the number back that Git "
		   "knows ('git log -p %s'), or %d when it never was another",
		   SETTINGS_FORMAT, settings_file, SETTINGS_FORMAT);
	return false;
}

/* What isms.yaml says; settings_read takes no key for ours. */
static bool find_format(struct context *context, int *format, struct error *err)
{
	const struct node *node =
		node_get(context->store.settings.tree, "format");
	int64_t number;

	*format = 0;
	if (!node || node_is_empty(node))
		return true;
	if (node->kind != NODE_TEXT || !integer_parse(node->text, &number) ||
	    number < 1 || number > 9999)
		return bad_format(context, node, err);
	*format = (int)number;
	if (number <= SETTINGS_FORMAT)
		return true;
	error_set(err, FAULT_DATA,
		  "%s%s has format %d, this isms knows format %d",
		  context->store.shown, settings_file, *format,
		  SETTINGS_FORMAT);
	error_hint(err, "use a newer isms; there is no way back");
	return false;
}

static bool gather(struct changes *changes, int format, struct error *err)
{
	struct context *context = changes->context;
	edit_vec edits = { 0 };
	struct edit number = { EDIT_SET, "format", NULL, NULL };
	bool ok = true;

	number.value =
		node_text(&context->arena,
			  arena_format(&context->arena, "%d", SETTINGS_FORMAT),
			  NODE_PLAIN);
	vec_push(&edits, number);
	for (; ok && format < SETTINGS_FORMAT; format++) {
		const struct migration *row = &migrations[format];

		buf_format(&context->notes, "format %d to %d: %s\n", format,
			   format + 1, row->summary);
		if (row->gather)
			ok = row->gather(context, changes, &edits, err);
	}
	ok = ok && changes_settings(changes, edits.items, edits.count, err);
	vec_clear(&edits);
	return ok;
}

bool command_migrate(struct context *context, struct error *err)
{
	struct changes changes = { .context = context };
	struct settings *settings = &context->store.settings;
	int format;
	bool ok;

	if (!settings->tree) /* it cannot be read, and says why */
		return store_sound(&context->store, err);
	if (!find_format(context, &format, err))
		return false;
	if (format == SETTINGS_FORMAT) {
		buf_format(&context->notes,
			   "nothing to migrate: the files have format %d\n",
			   format);
		return true;
	}
	settings->format = SETTINGS_FORMAT; /* what is about to be written */
	ok = gather(&changes, format, err) &&
	     save_planned(context, &changes, err);
	changes_clear(&changes);
	return ok;
}
