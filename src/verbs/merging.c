/* merging.c - what a path says about a file, and what to tell of a merge. */
#include "isms/verbs/merging.h"

#include <string.h>

#include "isms/base/utf8.h"
#include "isms/cli/run.h"

enum {
	TEMPORARY_PREFIX = 7
};

static const struct schema *schema_named(struct context *context,
					 const char *name, size_t length)
{
	const struct module *const *modules = context->program->modules;

	for (; *modules; modules++) {
		const char *noun = (*modules)->schema->noun;

		if (strlen(noun) == length && !strncmp(noun, name, length))
			return (*modules)->schema;
	}
	return NULL;
}

/* "method.yaml", or the innermost folder that is a register's. */
static const struct schema *schema_of(struct context *context, const char *path)
{
	const char *end = strrchr(path, '/');
	const char *file = end ? end + 1 : path;
	const char *dot = strchr(file, '.');
	const struct schema *schema =
		schema_named(context, file, strcspn(file, "."));

	if (schema && !schema->prefix && dot && !strcmp(dot, ".yaml"))
		return schema;
	while (end) {
		const char *name = end;

		while (name > path && name[-1] != '/')
			name--;
		schema = schema_named(context, name, (size_t)(end - name));
		if (schema && schema->prefix)
			return schema;
		end = name > path ? name - 1 : NULL;
	}
	return NULL;
}

/* By the prefix of its id: what git hands to a textconv lies in a folder of its
 * own, and older ones put "XXXXXX_" in front. */
static const struct schema *schema_by_id(struct context *context,
					 const char *path)
{
	const struct module *const *modules = context->program->modules;
	const char *slash = strrchr(path, '/');
	const char *id = slash ? slash + 1 : path;

	if (strlen(id) > TEMPORARY_PREFIX && id[TEMPORARY_PREFIX - 1] == '_')
		id += TEMPORARY_PREFIX;
	for (; *modules; modules++) {
		const struct schema *schema = (*modules)->schema;
		const char *name =
			schema->prefix ? schema->prefix : schema->noun;
		size_t length = strlen(name);

		if (!strncmp(id, name, length) &&
		    (schema->prefix ? id[length] == '-'
				    : !strcmp(id + length, ".yaml")))
			return schema;
	}
	return NULL;
}

static const struct noun *build(struct context *context,
				const struct schema *schema)
{
	if (!schema)
		return NULL;
	if (context->plain)
		noun_clear(context->plain);
	context->plain = noun_build(&context->arena, schema, NULL);
	return context->plain;
}

const struct noun *merging_noun(struct context *context, const char *path)
{
	return build(context, schema_of(context, path));
}

const struct noun *merging_noun_by_id(struct context *context, const char *path)
{
	return build(context, schema_by_id(context, path));
}

struct merge merging_begin(struct context *context, const char *path)
{
	const struct noun *noun = merging_noun(context, path);
	struct merge merge = {
		.arena = &context->arena,
		.path = path,
		.fields = noun ? noun_fields(noun) : NULL,
		.strangers = noun && noun->prefix,
	};

	return merge;
}

void merging_tell(const struct merge *merge, struct buf *out)
{
	struct buf line = { 0 };

	for (size_t i = 0; i < merge->clashes.count; i++) {
		const struct clash *clash = &merge->clashes.items[i];

		buf_reset(&line);
		if (!*clash->path) {
			buf_format(&line,
				   "%s: two records under one id: '%s' (ours), "
				   "'%s' (theirs)",
				   merge->path, merge_title(clash->ours),
				   merge_title(clash->theirs));
		} else {
			buf_format(&line, "%s: both changed %s: ", merge->path,
				   clash->path);
			clash_show(clash->ours, &line);
			buf_text(&line, " (ours), ");
			clash_show(clash->theirs, &line);
			buf_text(&line, " (theirs)");
		}
		utf8_visible(out, line.text, true);
		buf_char(out, '\n');
	}
	buf_clear(&line);
}
