/* merge_driver.c - what git calls: a merge of three files, and a text to
 * compare.  Both read nothing but the files they are given, so that they are
 * quick and cannot fail for what is wrong elsewhere. */
#include <string.h>

#include "isms/base/file.h"
#include "isms/base/number.h"
#include "isms/doc/yaml_format.h"
#include "isms/merge/markers.h"
#include "isms/model/layout.h"
#include "isms/verbs/merging.h"

const struct option merge_driver_options[] = {
	{ "path", 0, "PATH", "the file's name in the repository (%P)" },
	{ "ours", 0, "LABEL", "what our side is called at markers" },
	{ "theirs", 0, "LABEL", "what their side is called at markers" },
	{ NULL, 0, NULL, NULL },
};

enum {
	MARKER_LEAST = 7,
	MARKER_MOST = 200,
};

static bool read_operand(struct context *context, size_t index,
			 struct merge_text *text, struct error *err)
{
	const char *path = context->arguments.operands.items[index];
	struct text bytes;

	if (!file_read_named(path, FILE_REGISTER_LIMIT, &context->arena, &bytes,
			     err))
		return false;
	*text = (struct merge_text){ bytes.bytes, bytes.length };
	return true;
}

static bool read_marker(struct context *context, size_t *marker,
			struct error *err)
{
	const char *text = context->arguments.operands.count > 3
				   ? context->arguments.operands.items[3]
				   : "7";
	int64_t number;

	if (!integer_parse(text, &number) || number < MARKER_LEAST ||
	    number > MARKER_MOST)
		return error_set(err, FAULT_USAGE,
				 "'%s' is no size of a conflict marker", text);
	*marker = (size_t)number;
	return true;
}

/* Evidence is kept as it is, whatever its name ends in. */
static bool is_evidence(const char *path)
{
	return !strncmp(path, "evidence/files/", 15) ||
	       strstr(path, "/evidence/files/");
}

/* The contract with git and the line that `isms git install` writes: status 0
 * and 1 say that the second file now holds the result, with markers for 1; any
 * other that it is as it was, and git merges lines. */
bool command_merge_driver(struct context *context, struct error *err)
{
	const struct arguments *arguments = &context->arguments;
	const char *path = option_text(arguments, "path");
	struct merge merge;
	bool ok;

	if (arguments->operands.count < 3 || arguments->operands.count > 4)
		return error_set(err, FAULT_USAGE,
				 "merge-driver wants what git gives: "
				 "--path=%%P %%O %%A %%B %%L");
	if (!path)
		path = arguments->operands.items[1];
	if (is_evidence(path))
		return error_set(err, FAULT_DATA, "%s is evidence, no record",
				 path);
	merge = merging_begin(context, path);
	merge.ours_label = option_text(arguments, "ours");
	merge.theirs_label = option_text(arguments, "theirs");
	ok = read_marker(context, &merge.marker, err) &&
	     read_operand(context, 0, &merge.base, err) &&
	     read_operand(context, 1, &merge.ours, err) &&
	     read_operand(context, 2, &merge.theirs, err) &&
	     merge_run(&merge, err) &&
	     file_write_named(arguments->operands.items[1], merge.text.bytes,
			      merge.text.length, err);
	if (ok && merge.clashes.count)
		context->status = FAULT_NO;
	/* Larger markers are those of the merge of two bases in a criss-cross
	 * merge, which nobody has to settle. */
	if (ok && merge.marker == MARKER_LEAST)
		merging_tell(&merge, &context->notes);
	merge_clear(&merge);
	return ok;
}

static bool lay_out(struct context *context, const struct noun *noun,
		    const struct merge_text *text, struct merge_text *out)
{
	struct source source = { context->arguments.operands.items[0],
				 text->bytes, text->length };
	struct error ignored = { 0 };
	struct buf laid = { 0 };
	bool ok = yaml_format(&source,
			      layout_keys(&context->arena, noun_fields(noun)),
			      &laid, &ignored);

	if (ok) {
		out->length = laid.length;
		out->bytes = buf_keep(&laid, &context->arena);
	}
	buf_clear(&laid);
	error_clear(&ignored);
	return ok;
}

/* Both sides of a conflict, or `git diff` would show the layout as a change. */
static bool lay_out_both(struct context *context, const struct noun *noun,
			 const struct merge_text *text, struct merge_text *out)
{
	struct merge merge = { .arena = &context->arena };
	struct merge_text ours, theirs;
	struct markers markers;

	if (!markers_split(&context->arena, text, &markers) ||
	    !lay_out(context, noun, &markers.ours, &ours) ||
	    !lay_out(context, noun, &markers.theirs, &theirs))
		return false;
	markers_join(&context->arena, &merge, &ours, &theirs, out);
	return true;
}

/* A file that is no record is shown as it is: when this fails, `git diff` and
 * `git blame` fail with it. */
bool command_textconv(struct context *context, struct error *err)
{
	const struct noun *noun;
	struct merge_text text, out;

	if (context->arguments.operands.count != 1)
		return error_set(err, FAULT_USAGE, "textconv wants a file");
	if (!read_operand(context, 0, &text, err))
		return false;
	noun = merging_noun_by_id(context,
				  context->arguments.operands.items[0]);
	if (noun && (lay_out(context, noun, &text, &out) ||
		     lay_out_both(context, noun, &text, &out)))
		text = out;
	buf_add(&context->out, text.bytes, text.length);
	return true;
}
