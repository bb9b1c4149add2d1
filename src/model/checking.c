/* checking.c - problems that a rule finds in a record. */
#include "isms/model/checking.h"

#include <stdarg.h>

#include "isms/base/buf.h"

struct problem *check_add(const struct checking *checking,
			  const struct record *record, enum problem_code code,
			  const char *path, const char *format, ...)
{
	struct problem *problem;
	struct buf text = { 0 };
	va_list arguments;

	va_start(arguments, format);
	buf_vformat(&text, format, arguments);
	va_end(arguments);
	problem = problem_add(checking->problems, code, record->file, "%s",
			      buf_string(&text));
	problem->id = arena_copy(&checking->problems->arena, record->id);
	if (path)
		problem->path = arena_copy(&checking->problems->arena, path);
	buf_clear(&text);
	return problem;
}
