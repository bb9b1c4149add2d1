/* markers.c - takes apart a text with Git's conflict markers, and makes one. */
#include "isms/merge/markers.h"

#include <string.h>

#include "isms/base/buf.h"
#include "merge_internal.h"

enum {
	MARKER_SIGNS = 7
};

/* The part of the text that a line belongs to. */
enum part {
	PART_ALL,
	PART_OURS,
	PART_BASE,
	PART_THEIRS,
};

struct cut {
	struct buf sides[3]; /* by enum merge_side */
	enum part part;
	size_t signs; /* of this text's markers; others are text */
	size_t count, bases;
};

/* How many of `sign` begin the line, when it is a marker. */
static size_t marker_of(const char *line, size_t length, char sign)
{
	size_t count = 0;

	while (count < length && line[count] == sign)
		count++;
	if (count < MARKER_SIGNS)
		return 0;
	return count == length || line[count] == ' ' || line[count] == '\r' ||
			       line[count] == '\n'
		       ? count
		       : 0;
}

static bool is_marker(const struct cut *cut, const char *line, size_t length,
		      char sign)
{
	return cut->signs && marker_of(line, length, sign) == cut->signs;
}

static void keep(struct cut *cut, const char *line, size_t length)
{
	if (cut->part == PART_ALL || cut->part == PART_OURS)
		buf_add(&cut->sides[MERGE_OURS], line, length);
	if (cut->part == PART_ALL || cut->part == PART_THEIRS)
		buf_add(&cut->sides[MERGE_THEIRS], line, length);
	if (cut->part == PART_ALL || cut->part == PART_BASE)
		buf_add(&cut->sides[MERGE_BASE], line, length);
}

/* False when a marker stands where none may. */
static bool take(struct cut *cut, const char *line, size_t length)
{
	if (cut->part == PART_ALL && !cut->signs)
		cut->signs = marker_of(line, length, '<');
	if (is_marker(cut, line, length, '<')) {
		cut->count++;
		if (cut->part != PART_ALL)
			return false;
		cut->part = PART_OURS;
	} else if (cut->part == PART_OURS &&
		   is_marker(cut, line, length, '|')) {
		cut->bases++;
		cut->part = PART_BASE;
	} else if ((cut->part == PART_OURS || cut->part == PART_BASE) &&
		   is_marker(cut, line, length, '=')) {
		cut->part = PART_THEIRS;
	} else if (is_marker(cut, line, length, '>')) {
		if (cut->part != PART_THEIRS)
			return false;
		cut->part = PART_ALL;
	} else {
		keep(cut, line, length);
	}
	return true;
}

static struct merge_text kept(struct cut *cut, enum merge_side side,
			      struct arena *arena)
{
	struct merge_text text = { buf_keep(&cut->sides[side], arena),
				   cut->sides[side].length };

	buf_clear(&cut->sides[side]);
	return text;
}

bool markers_split(struct arena *arena, const struct merge_text *text,
		   struct markers *markers)
{
	const char *at = text->bytes, *end = at + text->length;
	struct cut cut = { 0 };
	bool paired = true;

	while (paired && at < end) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		size_t length = (size_t)(stop ? stop + 1 - at : end - at);

		paired = take(&cut, at, length);
		at += length;
	}
	markers->ours = kept(&cut, MERGE_OURS, arena);
	markers->theirs = kept(&cut, MERGE_THEIRS, arena);
	markers->base = kept(&cut, MERGE_BASE, arena);
	markers->count = cut.count;
	markers->has_base = cut.bases == cut.count;
	return paired && cut.count && cut.part == PART_ALL;
}

/* -- putting together ----------------------------------------------------- */

struct joint {
	struct buf out;
	const struct lines *ours, *theirs;
	const struct merge *merge;
};

static void put_lines(struct joint *joint, const struct lines *lines,
		      struct range range)
{
	for (size_t i = range.begin; i < range.end; i++) {
		buf_text(&joint->out, lines->items[i]);
		buf_text(&joint->out, joint->ours->crlf ? "\r\n" : "\n");
	}
}

static void put_marker(struct joint *joint, char sign, const char *label)
{
	size_t signs = joint->merge->marker;

	buf_pad(&joint->out, sign, signs ? signs : MARKER_SIGNS);
	if (label)
		buf_format(&joint->out, " %s", label);
	buf_text(&joint->out, joint->ours->crlf ? "\r\n" : "\n");
}

static void put_conflict(struct joint *joint, struct range ours,
			 struct range theirs)
{
	const struct merge *merge = joint->merge;

	put_marker(joint, '<', merge->ours_label ? merge->ours_label : "ours");
	put_lines(joint, joint->ours, ours);
	put_marker(joint, '=', NULL);
	put_lines(joint, joint->theirs, theirs);
	put_marker(joint, '>',
		   merge->theirs_label ? merge->theirs_label : "theirs");
}

/* Two records under one name are shown in full. */
static bool is_whole(const struct merge *merge)
{
	return merge->clashes.count == 1 && !*merge->clashes.items[0].path;
}

void markers_join(struct arena *arena, const struct merge *merge,
		  const struct merge_text *ours,
		  const struct merge_text *theirs, struct merge_text *text)
{
	struct arena scratch = { 0 };
	struct pool pool = { .arena = &scratch };
	struct lines mine = lines_split(&scratch, ours);
	struct lines other = lines_split(&scratch, theirs);
	struct sequence left = lines_number(&pool, &mine);
	struct sequence right = lines_number(&pool, &other);
	uint32_t *partners = sequence_match(&scratch, &left, &right);
	struct joint joint = { .ours = &mine,
			       .theirs = &other,
			       .merge = merge };
	struct range here = { 0 }, there = { 0 };

	if (is_whole(merge))
		memset(partners, 0, mine.count * sizeof *partners);
	for (size_t i = 0; i <= mine.count; i++) {
		bool last = i == mine.count;

		if (!last && !partners[i])
			continue;
		here.end = i;
		there.end = last ? other.count : partners[i] - 1;
		if (here.begin < here.end || there.begin < there.end)
			put_conflict(&joint, here, there);
		if (!last)
			put_lines(&joint, &mine, (struct range){ i, i + 1 });
		here.begin = i + 1;
		there.begin = there.end + 1;
	}
	text->length = joint.out.length;
	text->bytes = buf_keep(&joint.out, arena);
	buf_clear(&joint.out);
	pool_clear(&pool);
	arena_clear(&scratch);
}
