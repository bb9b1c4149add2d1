/* edit.c - a record's file in $EDITOR; nothing is lost when it has errors. */
#include "isms/verbs/edit.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "isms/base/file.h"
#include "isms/cli/terminal.h"
#include "isms/doc/yaml_write.h"
#include "isms/verbs/save.h"
#include "isms/verbs/select.h"
#include "isms/verbs/verbs.h"

/* A private file outside the register for the editor to work on. */
static bool put_aside(struct context *context, const char *name,
		      const char *text, const char **path, struct error *err)
{
	const char *folder = getenv("TMPDIR");
	char *plain = arena_copy(&context->arena, name);
	struct buf pattern = { 0 };
	bool ok;
	int file;

	for (char *byte = plain; *byte; byte++)
		if (*byte == '/') /* of an address */
			*byte = '-';
	buf_format(&pattern, "%s/isms-XXXXXX-%s.yaml",
		   folder && *folder ? folder : "/tmp", plain);
	file = mkostemps(pattern.text, (int)strlen(name) + 6, O_CLOEXEC);
	ok = file >= 0 && file_write(file, text, strlen(text), err);
	if (file < 0)
		error_system(err, errno, "cannot write a file for the editor");
	else
		close(file);
	*path = buf_keep(&pattern, &context->arena);
	buf_clear(&pattern);
	return ok;
}

static bool take_back(struct context *context, const char *path,
		      struct text *text, struct error *err)
{
	const char *slash = strrchr(path, '/');
	const char *folder =
		arena_text(&context->arena, path,
			   slash == path ? 1 : (size_t)(slash - path));
	int directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool ok;

	if (directory < 0)
		return error_system(err, errno, "cannot open '%s'", folder);
	ok = file_read(directory, slash + 1, FILE_REGISTER_LIMIT,
		       &context->arena, text, err);
	close(directory);
	return ok;
}

/* Keep what the person wrote and say where it is. */
static bool keep(const char *path, struct error *err)
{
	error_hint(err, "your text is kept in %s", path);
	return false;
}

/* Others may write while the editor is open, git too: what they wrote must not
 * be lost under a text that was begun before it. */
static bool is_still(struct context *context, const struct record *record,
		     const char *before, size_t length, struct error *err)
{
	size_t now = 0;
	const char *text = store_text(&context->store, record->file, &now,
				      &context->arena, err);

	if (!text)
		return false;
	if (now == length && !memcmp(text, before, length))
		return true;
	return error_set(err, FAULT_NO,
			 "%s%s changed while you edited it: nothing is saved",
			 context->store.shown, record->file);
}

bool verb_edit(struct context *context, struct error *err)
{
	const struct record *record =
		select_record(context, context->noun, 0, err);
	struct changes changes = { .context = context };
	const char *path;
	const char *before;
	struct text text;
	size_t length;
	bool ok;

	before = record ? store_text(&context->store, record->file, &length,
				     &context->arena, err)
			: NULL;
	if (!before || !put_aside(context, record->id, before, &path, err))
		return false;
	if (!terminal_edit(path, err))
		return keep(path, err);
	ok = take_back(context, path, &text, err) &&
	     store_lock(&context->store, err);
	context->locked = ok;
	ok = ok && is_still(context, record, before, length, err) &&
	     changes_text(&changes, record, text.bytes, text.length, err) &&
	     save_changes(context, &changes, err);
	if (ok)
		unlink(path);
	else
		keep(path, err);
	changes_clear(&changes);
	return ok;
}

/* -- a template for a new record ------------------------------------------ */

static void template_rows(struct buf *out, const struct field *rows,
			  const struct node *map, int depth)
{
	for (const struct field *row = rows; row->name; row++) {
		const struct node *value =
			map ? node_get(map, row->name) : NULL;
		bool must = (row->flags & FIELD_REQUIRED) != 0;

		if (row->flags & FIELD_DERIVED)
			continue;
		if (value) {
			buf_pad(out, ' ', (size_t)depth * 2);
			buf_format(out, "%s:", row->name);
			yaml_write_value(out, value, (size_t)depth * 2);
			buf_char(out, '\n');
			continue;
		}
		buf_text(out, must ? "" : "# ");
		buf_pad(out, ' ', (size_t)depth * 2);
		buf_format(out, "%s:", row->name);
		if (!must)
			buf_format(out, "   %s", row->help);
		buf_char(out, '\n');
		if (row->kind == FIELD_GROUP)
			template_rows(out, row->rule.group.fields, NULL,
				      depth + 1);
	}
}

static void template_write(struct buf *out, const struct noun *noun,
			   const char *id, const struct node *map)
{
	buf_format(out,
		   "# A new %s: %s.\n# Lines that begin with # are left "
		   "alone; remove the # to fill a field.\n\n",
		   noun->name, id);
	template_rows(out, noun_fields(noun), map, 0);
}

bool edit_new(struct context *context, struct changes *changes, const char *id,
	      const struct node *map, struct error *err)
{
	struct record record = { .noun = context->noun, .id = id };
	struct buf text = { 0 };
	const char *path;
	struct text written;
	bool ok;

	record.file = store_path(&context->store, context->noun, id);
	template_write(&text, context->noun, id, map);
	ok = put_aside(context, id, buf_string(&text), &path, err);
	buf_clear(&text);
	if (!ok)
		return false;
	if (!terminal_edit(path, err) ||
	    !take_back(context, path, &written, err) ||
	    !changes_text(changes, &record, written.bytes, written.length, err))
		return keep(path, err);
	unlink(path);
	return true;
}
