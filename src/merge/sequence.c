/* sequence.c - what two sequences have in common, and three. */
#include <assert.h>
#include <string.h>

#include "merge_internal.h"

enum {
	CELLS_MOST = 1 << 20, /* of one table */
	DEPTH_MOST = 64,
};

struct matching {
	struct arena *arena;
	const uint32_t *left, *right;
	uint32_t *partners;
	/* By number: how often in the part looked at, where. */
	uint32_t *left_seen, *right_seen, *right_place;
};

static void match_part(struct matching *at, struct range left,
		       struct range right, int depth);

static void pair(struct matching *at, size_t left, size_t right)
{
	at->partners[left] = (uint32_t)right + 1;
}

/* Equal items at both ends are partners. */
static void trim(struct matching *at, struct range *left, struct range *right)
{
	while (left->begin < left->end && right->begin < right->end &&
	       at->left[left->begin] == at->right[right->begin])
		pair(at, left->begin++, right->begin++);
	while (left->begin < left->end && right->begin < right->end &&
	       at->left[left->end - 1] == at->right[right->end - 1])
		pair(at, --left->end, --right->end);
}

/* -- small parts: the longest common subsequence -------------------------- */

static void match_table(struct matching *at, struct range left,
			struct range right)
{
	size_t rows = left.end - left.begin;
	size_t columns = right.end - right.begin;
	struct arena scratch = { 0 };
	uint16_t *table;
	size_t i = 0, k = 0;

	if (!rows || !columns || rows > UINT16_MAX || columns > UINT16_MAX ||
	    (rows + 1) * (columns + 1) > CELLS_MOST)
		return;
	table = arena_array(&scratch, (rows + 1) * (columns + 1),
			    sizeof *table);
	for (i = rows; i-- > 0;)
		for (k = columns; k-- > 0;) {
			uint16_t *cell = &table[i * (columns + 1) + k];
			uint16_t below = cell[columns + 1], beside = cell[1];

			if (at->left[left.begin + i] ==
			    at->right[right.begin + k])
				*cell = (uint16_t)(cell[columns + 2] + 1);
			else
				*cell = below > beside ? below : beside;
		}
	for (i = k = 0; i < rows && k < columns;) {
		const uint16_t *cell = &table[i * (columns + 1) + k];

		if (at->left[left.begin + i] == at->right[right.begin + k])
			pair(at, left.begin + i++, right.begin + k++);
		else if (cell[columns + 1] >= cell[1])
			i++;
		else
			k++;
	}
	arena_clear(&scratch);
}

/* -- large parts: what stands once in both is an anchor ------------------- */

struct anchor {
	size_t left, right;
	size_t before; /* anchor in front of it in the longest chain, + 1 */
};

static size_t find_anchors(struct matching *at, struct range left,
			   struct range right, struct anchor *anchors)
{
	size_t count = 0;

	for (size_t i = left.begin; i < left.end; i++)
		at->left_seen[at->left[i]]++;
	for (size_t i = right.begin; i < right.end; i++) {
		at->right_seen[at->right[i]]++;
		at->right_place[at->right[i]] = (uint32_t)i;
	}
	for (size_t i = left.begin; i < left.end; i++) {
		uint32_t number = at->left[i];

		if (at->left_seen[number] == 1 && at->right_seen[number] == 1)
			anchors[count++] =
				(struct anchor){ i, at->right_place[number],
						 0 };
	}
	for (size_t i = left.begin; i < left.end; i++)
		at->left_seen[at->left[i]] = 0;
	for (size_t i = right.begin; i < right.end; i++)
		at->right_seen[at->right[i]] = 0;
	return count;
}

/* The longest chain that rises on the right too, marked in `chain`. */
static size_t rising(struct anchor *anchors, size_t count, size_t *tops,
		     size_t *chain)
{
	size_t length = 0, at;

	for (size_t i = 0; i < count; i++) {
		size_t low = 0, high = length;

		while (low < high) {
			size_t middle = (low + high) / 2;

			if (anchors[tops[middle]].right < anchors[i].right)
				low = middle + 1;
			else
				high = middle;
		}
		anchors[i].before = low ? tops[low - 1] + 1 : 0;
		tops[low] = i;
		length += low == length;
	}
	at = length ? tops[length - 1] + 1 : 0;
	for (size_t i = length; i-- > 0; at = anchors[at - 1].before)
		chain[i] = at - 1;
	return length;
}

static void match_anchors(struct matching *at, struct range left,
			  struct range right, int depth)
{
	struct arena scratch = { 0 };
	size_t most = left.end - left.begin;
	struct anchor *anchors = arena_array(&scratch, most, sizeof *anchors);
	size_t *tops = arena_array(&scratch, most, sizeof *tops);
	size_t *chain = arena_array(&scratch, most, sizeof *chain);
	size_t count = rising(anchors, find_anchors(at, left, right, anchors),
			      tops, chain);

	if (!count)
		match_table(at, left, right);
	for (size_t i = 0; i < count; i++) {
		const struct anchor *anchor = &anchors[chain[i]];

		match_part(at, (struct range){ left.begin, anchor->left },
			   (struct range){ right.begin, anchor->right },
			   depth + 1);
		pair(at, anchor->left, anchor->right);
		left.begin = anchor->left + 1;
		right.begin = anchor->right + 1;
	}
	if (count)
		match_part(at, left, right, depth + 1);
	arena_clear(&scratch);
}

static void match_part(struct matching *at, struct range left,
		       struct range right, int depth)
{
	trim(at, &left, &right);
	if (left.begin < left.end && right.begin < right.end &&
	    depth < DEPTH_MOST)
		match_anchors(at, left, right, depth);
}

static uint32_t highest(const struct sequence *sequence)
{
	uint32_t number = 0;

	for (size_t i = 0; i < sequence->count; i++)
		if (sequence->items[i] > number)
			number = sequence->items[i];
	return number;
}

uint32_t *sequence_match(struct arena *arena, const struct sequence *left,
			 const struct sequence *right)
{
	struct arena scratch = { 0 };
	uint32_t most = highest(left), other = highest(right);
	size_t numbers = (size_t)(most > other ? most : other) + 1;
	struct matching at = {
		.arena = arena,
		.left = left->items,
		.right = right->items,
		.partners =
			arena_array(arena, left->count + 1, sizeof(uint32_t)),
		.left_seen = arena_array(&scratch, numbers, sizeof(uint32_t)),
		.right_seen = arena_array(&scratch, numbers, sizeof(uint32_t)),
		.right_place = arena_array(&scratch, numbers, sizeof(uint32_t)),
	};

	match_part(&at, (struct range){ 0, left->count },
		   (struct range){ 0, right->count }, 0);
	arena_clear(&scratch);
	return at.partners;
}

/* -- three ---------------------------------------------------------------- */

static bool equal(const struct sequence *left, struct range here,
		  const struct sequence *right, struct range there)
{
	size_t count = here.end - here.begin;

	return count == there.end - there.begin &&
	       (!count ||
		!memcmp(left->items + here.begin, right->items + there.begin,
			count * sizeof *left->items));
}

static void classify(struct chunk *chunk, const struct sequence *base,
		     const struct sequence *ours, const struct sequence *theirs)
{
	if (equal(base, chunk->base, ours, chunk->ours))
		chunk->kind = equal(base, chunk->base, theirs, chunk->theirs)
				      ? CHUNK_SAME
				      : CHUNK_THEIRS;
	else if (equal(base, chunk->base, theirs, chunk->theirs))
		chunk->kind = CHUNK_OURS;
	else if (equal(ours, chunk->ours, theirs, chunk->theirs))
		chunk->kind = CHUNK_BOTH;
	else
		chunk->kind = CHUNK_CLASH;
}

/* An item of the base that both have kept ends a chunk; between two of them
 * lies what at least one side changed. */
struct chunks sequence_merge(struct arena *arena, const struct sequence *base,
			     const struct sequence *ours,
			     const struct sequence *theirs)
{
	const uint32_t *mine = sequence_match(arena, base, ours);
	const uint32_t *other = sequence_match(arena, base, theirs);
	struct chunks chunks = { 0 };
	size_t from = 0, left = 0, right = 0;

	chunks.items =
		arena_array(arena, 2 * base->count + 1, sizeof *chunks.items);
	for (size_t i = 0; i <= base->count; i++) {
		bool last = i == base->count;
		struct chunk *chunk = &chunks.items[chunks.count];

		if (!last && (!mine[i] || !other[i]))
			continue;
		chunk->base = (struct range){ from, i };
		chunk->ours = (struct range){ left, last ? ours->count
							 : mine[i] - 1 };
		chunk->theirs = (struct range){ right, last ? theirs->count
							    : other[i] - 1 };
		if (chunk->base.begin < i ||
		    chunk->ours.begin < chunk->ours.end ||
		    chunk->theirs.begin < chunk->theirs.end) {
			classify(chunk, base, ours, theirs);
			chunks.count++;
		}
		if (last)
			break;
		chunks.items[chunks.count++] =
			(struct chunk){ CHUNK_SAME,
					{ i, i + 1 },
					{ mine[i] - 1, mine[i] },
					{ other[i] - 1, other[i] } };
		from = i + 1;
		left = mine[i];
		right = other[i];
	}
	return chunks;
}
