/* tree_walk.c - what changed between many trees, from one `git diff-tree
 * --stdin` that runs ahead while we read. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "isms/base/vec.h"
#include "timeline_internal.h"

enum {
	PIPE_WANTED = 1 << 20, /* so that git need not wait for us */
	INPUT_KEPT = 1 << 18,
};

/* The tree of nothing, which git knows without having it. */
static const char *empty_tree(const char *like)
{
	return strlen(like) > 40
		       ? "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939d"
			 "d74decc5321"
		       : "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
}

/* Paths cost git as much as the comparison itself, so it is given none unless
 * the ISMS lies in a folder. */
bool tree_walk_open(struct tree_walk *walk, const struct work_tree *tree,
		    const struct ticks *ticks, struct error *err)
{
	const char *const words[] = {
		"diff-tree",   "--stdin", "-r",
		"--raw",       "-z",	  "--no-renames",
		"--no-abbrev", "--",	  *tree->below ? tree->below : NULL,
		NULL,
	};

	struct buf pairs = { 0 };
	bool ok;

	*walk = (struct tree_walk){ .below = tree->below };
	for (size_t i = 0; i < ticks->count; i++)
		buf_format(&pairs, "%s %s\n",
			   i ? ticks->items[i - 1].tree
			     : empty_tree(ticks->items[0].tree),
			   ticks->items[i].tree);
	ok = git_start(&walk->process, tree->top, words, &pairs, err);
	if (ok)
		fcntl(walk->process.out, F_SETPIPE_SZ, PIPE_WANTED);
	buf_clear(&pairs);
	return ok;
}

static bool broken_off(struct error *err)
{
	error_set(err, FAULT_SYSTEM, "git stopped while it compared trees");
	error_hint(err, "run 'git fsck'");
	return false;
}

/* More bytes; at the end of the pipe `ended` is set. */
static bool fill(struct tree_walk *walk, struct error *err)
{
	char bytes[65536];
	ssize_t got;

	if (walk->at > INPUT_KEPT || walk->at == walk->input.length) {
		buf_replace(&walk->input, 0, walk->at, "", 0);
		walk->at = 0;
	}
	do
		got = read(walk->process.out, bytes, sizeof bytes);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		return broken_off(err);
	walk->ended = got == 0;
	buf_add(&walk->input, bytes, (size_t)got);
	return true;
}

/* The place of a byte, counted from walk->at, at or behind `from`.  What was
 * taken before may move or go, what stands behind walk->at does not. */
static bool find(struct tree_walk *walk, size_t from, char byte, size_t *place,
		 struct error *err)
{
	for (;;) {
		size_t left = walk->input.length - walk->at;
		const char *begin = walk->input.text + walk->at;
		const char *found =
			left > from ? memchr(begin + from, byte, left - from)
				    : NULL;

		if (found) {
			*place = (size_t)(found - begin);
			return true;
		}
		if (walk->ended)
			return broken_off(err);
		if (left > from)
			from = left;
		if (!fill(walk, err))
			return false;
	}
}

bool tree_walk_tick(struct tree_walk *walk, struct error *err)
{
	size_t end;

	if (!find(walk, 0, '\n', &end, err))
		return false;
	walk->at += end + 1;
	return true;
}

/* The next byte, not taken; NUL at the end. */
static bool peek(struct tree_walk *walk, char *byte, struct error *err)
{
	while (walk->at == walk->input.length && !walk->ended)
		if (!fill(walk, err))
			return false;
	*byte = walk->at < walk->input.length ? walk->input.text[walk->at]
					      : '\0';
	return true;
}

/* ":100644 100644 OLD NEW M", NUL, path, NUL.  Links and other repositories
 * inside are no files. */
static bool parse_change(struct tree_walk *walk, char *raw, size_t length,
			 struct tree_change *change)
{
	size_t width = (length - 17) / 2;
	char *mode = raw + 8;
	char *object = raw + 15 + width + 1;
	size_t below = strlen(walk->below);

	if (length < 17 + 2 * 40 || object[width] != ' ')
		return false;
	change->path = raw + length + 1;
	object[width] = '\0';
	change->object = !strncmp(mode, "100", 3) ? object : NULL;
	if (strncmp(change->path, walk->below, below) != 0)
		return false;
	change->path += below;
	return true;
}

bool tree_walk_next(struct tree_walk *walk, struct tree_change *change,
		    bool *more, struct error *err)
{
	size_t middle;
	size_t end;
	char byte;

	*more = false;
	if (!peek(walk, &byte, err))
		return false;
	if (byte != ':')
		return true;
	if (!find(walk, 0, '\0', &middle, err) ||
	    !find(walk, middle + 1, '\0', &end, err))
		return false;
	*more = parse_change(walk, walk->input.text + walk->at, middle, change);
	walk->at += end + 1;
	return *more || broken_off(err);
}

void tree_walk_close(struct tree_walk *walk)
{
	if (walk->process.child)
		git_stop(&walk->process);
	buf_clear(&walk->input);
	*walk = (struct tree_walk){ 0 };
}
