/* root.c - where the ISMS lies: from the working directory upwards, or where
 * the caller says. */
#include "store_internal.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "isms/base/buf.h"

static bool holds(const char *folder, const char *name)
{
	struct buf path = { 0 };
	struct stat status;
	bool there;

	buf_format(&path, "%s/%s", folder, name);
	there = !lstat(buf_string(&path), &status);
	buf_clear(&path);
	return there;
}

/* The folder itself or "registers" in it; NULL when it is neither. */
static const char *root_in(struct arena *arena, const char *folder)
{
	struct stat status;
	const char *inner;

	if (holds(folder, "isms.yaml"))
		return folder;
	inner = arena_format(arena, "%s/registers", folder);
	if (lstat(inner, &status) || !S_ISDIR(status.st_mode))
		return NULL;
	return holds(inner, "isms.yaml") ? inner : NULL;
}

/* Does the search go on in the folder above?  Not out of a Git work tree, a
 * file system, or what belongs to the owner of where we started. */
static bool goes_on(const char *folder, const char *above)
{
	struct stat here, there;

	return !holds(folder, ".git") && !stat(folder, &here) &&
	       !stat(above, &there) && here.st_dev == there.st_dev &&
	       here.st_uid == there.st_uid;
}

static const char *search(struct arena *arena, const char *folder)
{
	for (;;) {
		const char *found = root_in(arena, folder);
		const char *slash = strrchr(folder, '/');
		const char *above;

		if (found || !slash || !slash[1])
			return found;
		above = slash == folder ? "/"
					: arena_text(arena, folder,
						     (size_t)(slash - folder));
		if (!goes_on(folder, above))
			return NULL;
		folder = above;
	}
}

/* -- as people see it ----------------------------------------------------- */

/* Bytes of the common leading folders of two absolute paths. */
static size_t common_length(const char *left, const char *right)
{
	size_t length = 0;
	size_t same = 0;

	while (left[same] && left[same] == right[same]) {
		if (left[same] == '/')
			length = same;
		same++;
	}
	if ((!left[same] || left[same] == '/') &&
	    (!right[same] || right[same] == '/'))
		length = same;
	return length;
}

/* From one folder to another: "", "registers/", "../", or absolute when they
 * have nothing in common. */
static const char *path_between(struct arena *arena, const char *from,
				const char *to)
{
	size_t common = common_length(from, to);
	struct buf path = { 0 };
	const char *text;

	if (!strcmp(from, to))
		return "";
	if (common == 0 && strcmp(from, "/") != 0) {
		buf_text(&path, to);
	} else {
		for (const char *rest = from + common; *rest; rest++)
			if (*rest == '/' && rest[1])
				buf_text(&path, "../");
		to += common;
		buf_text(&path, *to == '/' ? to + 1 : to);
	}
	if (path.length && path.text[path.length - 1] != '/')
		buf_char(&path, '/');
	text = buf_keep(&path, arena);
	buf_clear(&path);
	return text;
}

/* realpath or getcwd into the arena; NULL with errno. */
static const char *absolute(struct arena *arena, const char *path)
{
	char full[PATH_MAX];

	if (!(path ? realpath(path, full) : getcwd(full, sizeof full)))
		return NULL;
	return arena_copy(arena, full);
}

bool root_find(struct arena *arena, const char *start, struct root *root,
	       struct error *err)
{
	const char *here = absolute(arena, NULL);
	const char *folder = start ? absolute(arena, start) : here;

	if (!folder && start)
		return error_set(err, FAULT_USAGE, "cannot open '%s': %s",
				 start, strerror(errno));
	if (!folder)
		return error_system(err, errno,
				    "cannot tell the working directory");
	root->path = start ? root_in(arena, folder) : search(arena, folder);
	if (!root->path && start)
		return error_set(err, FAULT_USAGE,
				 "no isms.yaml in '%s'; run 'isms init' there "
				 "first",
				 start);
	if (!root->path)
		return error_set(err, FAULT_USAGE,
				 "no isms.yaml here or above; run 'isms init' "
				 "or name the folder with -C");
	root->shown = here ? path_between(arena, here, root->path)
			   : arena_format(arena, "%s/", root->path);
	return true;
}
