/* git_objects.c - commits, trees and files from one `git cat-file --batch`. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "isms/base/arena.h"
#include "isms/base/number.h"
#include "git_internal.h"

enum {
	INPUT_CHUNK = 1 << 18,
	PIPE_WANTED = 1 << 20, /* so that git need not wait for us */
	GATHERED = 1 << 15,
	HEAD_MOST = 4096, /* of one answer's first line */
};

bool objects_open(struct git_objects *objects, const char *top,
		  struct error *err)
{
	static const char *const words[] = { "cat-file", "--batch", NULL };

	*objects = (struct git_objects){ .top = top };
	return git_start(&objects->process, top, words, NULL, err);
}

bool objects_open_many(struct git_objects *objects, const char *top,
		       const struct buf *names, struct error *err)
{
	static const char *const words[] = { "cat-file", "--batch", "--buffer",
					     NULL };

	*objects = (struct git_objects){ .top = top, .many = true };
	if (!git_start(&objects->process, top, words, names, err))
		return false;
	fcntl(objects->process.out, F_SETPIPE_SZ, PIPE_WANTED);
	return true;
}

void objects_close(struct git_objects *objects)
{
	if (objects->process.child)
		git_stop(&objects->process);
	buf_clear(&objects->input);
	*objects = (struct git_objects){ 0 };
}

static bool broken_off(struct error *err)
{
	error_set(err, FAULT_SYSTEM, "git stopped while it was read from");
	error_hint(err, "a clone made with --filter lacks files: fetch it "
			"whole; else run 'git fsck'");
	return false;
}

bool objects_ask_all(struct git_objects *objects, const struct buf *names,
		     struct error *err)
{
	return git_write(&objects->process, names->text, names->length) ||
	       broken_off(err);
}

bool objects_ask(struct git_objects *objects, const char *name,
		 struct error *err)
{
	struct buf line = { 0 };
	bool ok;

	if (strpbrk(name, "\n"))
		return error_set(err, FAULT_USAGE,
				 "a revision is one line of text");
	buf_format(&line, "%s\n", name);
	ok = objects_ask_all(objects, &line, err);
	buf_clear(&line);
	return ok;
}

/* -- answers -------------------------------------------------------------- */

/* More bytes from git; what was used goes.  Whoever waits for git is woken by
 * each object that it writes, which costs both sides more than the object: of
 * many, some may gather. */
static bool fill(struct git_objects *objects, struct error *err)
{
	static const struct timespec a_while = { .tv_nsec = 200000 };
	char bytes[65536];
	ssize_t got;

	if (objects->at == objects->input.length) {
		buf_reset(&objects->input);
		objects->at = 0;
	} else if (objects->at > INPUT_CHUNK) {
		buf_replace(&objects->input, 0, objects->at, "", 0);
		objects->at = 0;
	}
	if (objects->many && objects->got < GATHERED)
		nanosleep(&a_while, NULL);
	do
		got = read(objects->process.out, bytes, sizeof bytes);
	while (got < 0 && errno == EINTR);
	if (got <= 0)
		return broken_off(err);
	buf_add(&objects->input, bytes, (size_t)got);
	objects->got = (size_t)got;
	return true;
}

static size_t at_hand(const struct git_objects *objects)
{
	return objects->input.length - objects->at;
}

/* The first line of an answer, closed by a NUL where it ended; good until more
 * is read. */
static bool take_line(struct git_objects *objects, char **line,
		      struct error *err)
{
	for (;;) {
		char *begin = objects->input.text + objects->at;
		char *end = NULL;

		if (at_hand(objects))
			end = memchr(begin, '\n', at_hand(objects));
		if (end) {
			*end = '\0';
			*line = begin;
			objects->at += (size_t)(end - begin) + 1;
			return true;
		}
		if (at_hand(objects) > HEAD_MOST)
			return broken_off(err);
		if (!fill(objects, err))
			return false;
	}
}

/* length bytes and a newline; kept in `bytes` unless that is NULL. */
static bool take_bytes(struct git_objects *objects, size_t length, char *bytes,
		       struct error *err)
{
	size_t left = length;

	while (left) {
		size_t some = at_hand(objects) < left ? at_hand(objects) : left;

		if (bytes && some)
			memcpy(bytes + length - left,
			       objects->input.text + objects->at, some);
		objects->at += some;
		left -= some;
		if (left && !fill(objects, err))
			return false;
	}
	if (!at_hand(objects) && !fill(objects, err))
		return false;
	objects->at++;
	return true;
}

static enum object_kind kind_of(const char *word)
{
	return !strcmp(word, "blob")	 ? OBJECT_BLOB
	       : !strcmp(word, "tree")	 ? OBJECT_TREE
	       : !strcmp(word, "commit") ? OBJECT_COMMIT
					 : OBJECT_OTHER;
}

/* "HASH KIND SIZE", or "WHAT missing". */
static bool read_head(char *line, struct object *object, size_t *length)
{
	char *size = strrchr(line, ' ');
	char *word;
	int64_t number;

	*length = 0;
	if (!size)
		return false;
	if (!integer_parse(size + 1, &number)) {
		object->kind = OBJECT_MISSING;
		return true;
	}
	*size = '\0';
	word = strrchr(line, ' ');
	if (!word || word - line > OBJECT_NAME_MOST || number < 0)
		return false;
	*word = '\0';
	memcpy(object->name, line, (size_t)(word - line) + 1);
	object->kind = kind_of(word + 1);
	*length = (size_t)number;
	return true;
}

bool objects_take(struct git_objects *objects, size_t limit,
		  struct arena *arena, struct object *object, struct error *err)
{
	char *bytes = NULL;
	char *line;

	*object = (struct object){ 0 };
	if (!take_line(objects, &line, err))
		return false;
	if (!read_head(line, object, &object->length))
		return broken_off(err);
	if (object->kind == OBJECT_MISSING)
		return true;
	if (object->length > limit)
		object->kind = OBJECT_LARGE;
	else
		bytes = arena_alloc(arena, object->length + 1);
	object->bytes = bytes;
	return take_bytes(objects, object->length, bytes, err);
}

bool objects_read(struct git_objects *objects, const char *name,
		  struct arena *arena, struct object *object, struct error *err)
{
	return objects_ask(objects, name, err) &&
	       objects_take(objects, (size_t)64 << 20, arena, object, err);
}
