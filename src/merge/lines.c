/* lines.c - merges texts by line: strictly, as Git does, and line by line. */
#include <string.h>

#include "isms/base/buf.h"
#include "merge_internal.h"

enum {
	NEAR = 64 /* lines */
};

/* -- lines ---------------------------------------------------------------- */

struct lines lines_split(struct arena *arena, const struct merge_text *text)
{
	struct lines lines = { .closed = true };
	const char *at = text->bytes, *end = at + text->length;
	size_t count = 1;

	for (const char *byte = at; byte < end; byte++)
		count += *byte == '\n';
	lines.items = arena_array(arena, count, sizeof *lines.items);
	while (at < end) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		size_t length = (size_t)((stop ? stop : end) - at);
		bool crlf = stop && length && at[length - 1] == '\r';

		if (!lines.count)
			lines.crlf = crlf;
		lines.mixed |= stop && crlf != lines.crlf;
		lines.items[lines.count++] =
			arena_text(arena, at, length - crlf);
		lines.closed = stop != NULL;
		at = stop ? stop + 1 : end;
	}
	return lines;
}

struct merge_text lines_join(struct arena *arena, const struct lines *lines)
{
	const char *stop = lines->crlf ? "\r\n" : "\n";
	struct buf out = { 0 };
	struct merge_text text;

	for (size_t i = 0; i < lines->count; i++) {
		buf_text(&out, lines->items[i]);
		if (i + 1 < lines->count || lines->closed)
			buf_text(&out, stop);
	}
	text.length = out.length;
	text.bytes = buf_keep(&out, arena);
	buf_clear(&out);
	return text;
}

struct sequence lines_number(struct pool *pool, const struct lines *lines)
{
	uint32_t *numbers =
		arena_array(pool->arena, lines->count + 1, sizeof *numbers);
	struct sequence sequence = { numbers, lines->count };

	for (size_t i = 0; i < lines->count; i++) {
		uint32_t *number = map_get(&pool->numbers, lines->items[i]);

		if (!number) {
			number = arena_new(pool->arena, uint32_t);
			*number = (uint32_t)pool->numbers.count;
			map_put(&pool->numbers, lines->items[i], number);
		}
		numbers[i] = *number;
	}
	return sequence;
}

/* An empty result in ours' way of ending lines, with room for all. */
static struct lines begin(struct arena *arena, const struct lines *base,
			  const struct lines *ours, const struct lines *theirs)
{
	struct lines merged = *ours;

	merged.count = 0;
	merged.items = arena_array(
		arena, base->count + ours->count + theirs->count + 1,
		sizeof *merged.items);
	if (ours->closed == base->closed)
		merged.closed = theirs->closed;
	return merged;
}

static void push(struct lines *lines, const struct lines *from,
		 struct range range)
{
	for (size_t i = range.begin; i < range.end; i++)
		lines->items[lines->count++] = from->items[i];
}

/* -- strictly ------------------------------------------------------------- */

bool lines_merge(struct arena *arena, const struct lines *base,
		 const struct lines *ours, const struct lines *theirs,
		 struct lines *merged)
{
	struct arena scratch = { 0 };
	struct pool pool = { .arena = &scratch };
	struct sequence three[] = { lines_number(&pool, base),
				    lines_number(&pool, ours),
				    lines_number(&pool, theirs) };
	struct chunks chunks =
		sequence_merge(&scratch, &three[0], &three[1], &three[2]);
	bool clean = true;

	*merged = begin(arena, base, ours, theirs);
	for (size_t i = 0; i < chunks.count; i++) {
		const struct chunk *chunk = &chunks.items[i];

		clean &= chunk->kind != CHUNK_CLASH;
		if (chunk->kind == CHUNK_THEIRS)
			push(merged, theirs, chunk->theirs);
		else
			push(merged, ours, chunk->ours);
	}
	pool_clear(&pool);
	arena_clear(&scratch);
	return clean;
}

/* -- line by line --------------------------------------------------------- */

/* "  impact:" of "  impact: 4": lines that say something about the same. */
static size_t subject(const char *line)
{
	const char *colon = strchr(line, ':');

	while (colon && colon[1] && colon[1] != ' ')
		colon = strchr(colon + 1, ':');
	if (!colon || line[strspn(line, " ")] == '#')
		return 0;
	return (size_t)(colon - line);
}

static bool same_subject(const char *left, const char *right)
{
	size_t length = subject(left);

	return length && subject(right) == length &&
	       !strncmp(left, right, length);
}

/* One side seen from the base. */
struct thread {
	const struct lines *lines;
	uint32_t *partners;
	uint32_t *next; /* the first partner at or behind a line, from 1 */
	size_t at;	/* its next line */
};

/* The next partners; behind the last one stands the end. */
static void find_next(struct thread *thread, size_t count)
{
	uint32_t next = (uint32_t)thread->lines->count + 1;

	for (size_t i = count + 1; i-- > 0;) {
		if (i < count && thread->partners[i])
			next = thread->partners[i];
		thread->next[i] = next;
	}
}

/* Lines without a partner, between two that have one, become partners of the
 * next one near by with the same subject. */
static void pair_subjects(const struct lines *base, struct thread *thread)
{
	size_t at = 0;

	for (size_t i = 0; i < base->count; i++) {
		size_t end = thread->next[i] - 1;

		if (end > at + NEAR)
			end = at + NEAR;
		for (size_t k = at; k < end && !thread->partners[i]; k++)
			if (same_subject(base->items[i],
					 thread->lines->items[k]))
				thread->partners[i] = (uint32_t)k + 1;
		if (thread->partners[i])
			at = thread->partners[i];
	}
}

static struct thread open_thread(struct pool *pool, const struct lines *base,
				 const struct lines *lines)
{
	struct sequence left = lines_number(pool, base);
	struct sequence right = lines_number(pool, lines);
	struct thread thread = {
		.lines = lines,
		.partners = sequence_match(pool->arena, &left, &right),
		.next = arena_array(pool->arena, base->count + 1,
				    sizeof(uint32_t)),
	};

	find_next(&thread, base->count);
	pair_subjects(base, &thread);
	find_next(&thread, base->count);
	return thread;
}

/* What the side inserted before line i of the base: all up to its next line
 * that has a partner. */
static struct range inserted(struct thread *thread, size_t i)
{
	struct range range = { thread->at, thread->next[i] - 1 };

	thread->at = range.end;
	return range;
}

static bool same_lines(const struct lines *left, struct range here,
		       const struct lines *right, struct range there)
{
	if (here.end - here.begin != there.end - there.begin)
		return false;
	for (size_t i = 0; i < here.end - here.begin; i++)
		if (strcmp(left->items[here.begin + i],
			   right->items[there.begin + i]) != 0)
			return false;
	return true;
}

/* The side's line in the place of a line of the base; NULL: removed. */
static const char *partner(struct thread *thread, size_t i)
{
	if (!thread->partners[i])
		return NULL;
	thread->at = thread->partners[i];
	return thread->lines->items[thread->partners[i] - 1];
}

static bool is_line(const char *line, const char *other)
{
	return line && !strcmp(line, other);
}

struct lines lines_weave(struct arena *arena, const struct lines sides[3],
			 bool both)
{
	const struct lines *base = &sides[0], *ours = &sides[1];
	const struct lines *theirs = &sides[2];
	struct arena scratch = { 0 };
	struct pool pool = { .arena = &scratch };
	struct thread mine = open_thread(&pool, base, ours);
	struct thread other = open_thread(&pool, base, theirs);
	struct lines woven = begin(arena, base, ours, theirs);

	for (size_t i = 0; i <= base->count; i++) {
		struct range here = inserted(&mine, i);
		struct range there = inserted(&other, i);
		const char *left, *right;

		push(&woven, ours, here);
		if ((both || here.begin == here.end) &&
		    !same_lines(ours, here, theirs, there))
			push(&woven, theirs, there);
		if (i == base->count)
			break;
		left = partner(&mine, i);
		right = partner(&other, i);
		if (is_line(left, base->items[i]))
			left = right;
		if (left)
			woven.items[woven.count++] = left;
	}
	pool_clear(&pool);
	arena_clear(&scratch);
	return woven;
}
