/* utf8.c - Unicode as terminals, sorting and searching need it. */
#include "isms/base/utf8.h"

#include <string.h>

#include <utf8proc.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/memory.h"

size_t utf8_decode(const char *text, size_t length, uint32_t *point)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	const unsigned char *byte = (const unsigned char *)text;
	size_t size;

	if (!length)
		return 0;
	if (byte[0] < 0x80) {
		*point = byte[0];
		return 1;
	}
	size = byte[0] >= 0xf0 ? 4 : byte[0] >= 0xe0 ? 3 : 2;
	if (byte[0] < 0xc2 || byte[0] > 0xf4 || size > length)
		return 0;
	*point = byte[0] & (0x7fu >> size);
	for (size_t i = 1; i < size; i++) {
		if ((byte[i] & 0xc0) != 0x80)
			return 0;
		*point = *point << 6 | (byte[i] & 0x3f);
	}
	if (*point < least[size] || *point > 0x10ffff ||
	    (*point >= 0xd800 && *point <= 0xdfff))
		return 0;
	return size;
}

/* Eight bytes at once: none is below a blank, DEL, or above ASCII. */
static bool are_plain(const char *text)
{
	static const uint64_t each = 0x0101010101010101;
	uint64_t bytes;

	memcpy(&bytes, text, sizeof bytes);
	return !((bytes | (bytes - each * ' ') | (bytes + each)) & each * 0x80);
}

size_t utf8_plain_run(const char *text, size_t length)
{
	size_t at = 0;

	while (length - at >= 8 && are_plain(text + at))
		at += 8;
	while (at < length && text[at] >= ' ' && text[at] < 0x7f)
		at++;
	return at;
}

size_t utf8_check(const char *text, size_t length)
{
	size_t at = 0;
	uint32_t point;

	while (at < length) {
		size_t size =
			(unsigned char)text[at] < 0x80
				? 1
				: utf8_decode(text + at, length - at, &point);

		if (!size)
			return at;
		at += size;
	}
	return length;
}

static bool is_picture(uint32_t point)
{
	return utf8proc_get_property((utf8proc_int32_t)point)->boundclass ==
	       UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

/* Does variation selector 16 turn it into an emoji or a keycap? */
static bool has_emoji_look(uint32_t point)
{
	return is_picture(point) || point == '#' || point == '*' ||
	       (point >= '0' && point <= '9');
}

/* Columns of one character by itself.  Vowel signs that stand beside their
 * letter (Devanagari, Khmer) take one; utf8proc says none. */
static size_t point_width(uint32_t point)
{
	utf8proc_int32_t code = (utf8proc_int32_t)point;
	int width = utf8proc_charwidth(code);

	if (!width && utf8proc_category(code) == UTF8PROC_CATEGORY_MC)
		return 1;
	return (size_t)width;
}

/* Is it drawn inside the syllable that a leading Hangul letter begins? */
static bool is_in_syllable(uint32_t point)
{
	int class = utf8proc_get_property((utf8proc_int32_t)point)->boundclass;

	return class == UTF8PROC_BOUNDCLASS_V || class == UTF8PROC_BOUNDCLASS_T;
}

/* One grapheme cluster: bytes, and columns it takes.  What makes one picture is
 * as wide as its first part; letters and their marks stand side by side. */
static size_t cluster(const char *text, size_t length, size_t *columns)
{
	utf8proc_int32_t state = 0;
	uint32_t point = 0;
	uint32_t next;
	size_t at = utf8_decode(text, length, &point);
	bool flag = point >= 0x1f1e6 && point <= 0x1f1ff;
	bool picture = flag || is_picture(point);

	if (!at) {
		*columns = 1;
		return 1;
	}
	*columns = point_width(point);
	while (at < length) {
		size_t size = utf8_decode(text + at, length - at, &next);

		if (!size || utf8proc_grapheme_break_stateful(
				     (utf8proc_int32_t)point,
				     (utf8proc_int32_t)next, &state))
			break;
		if (flag || (next == 0xfe0f && has_emoji_look(point)))
			*columns = 2;
		else if (!picture && !is_in_syllable(next))
			*columns += point_width(next);
		point = next;
		at += size;
	}
	return at;
}

size_t utf8_width(const char *text)
{
	size_t length = strlen(text);
	size_t width = 0;

	for (size_t at = 0; at < length;) {
		size_t columns;
		unsigned char byte = (unsigned char)text[at];
		bool simple = byte >= 0x20 && byte < 0x7f &&
			      (unsigned char)text[at + 1] < 0x80;

		if (simple) {
			width++;
			at++;
			continue;
		}
		at += cluster(text + at, length - at, &columns);
		width += columns;
	}
	return width;
}

size_t utf8_width_apart(const char *text)
{
	size_t length = strlen(text);
	size_t width = 0;

	for (size_t at = 0; at < length;) {
		uint32_t point;
		size_t size = utf8_decode(text + at, length - at, &point);
		bool flag = size && point >= 0x1f1e6 && point <= 0x1f1ff;

		width += flag ? 2 : size ? point_width(point) : 1;
		at += size ? size : 1;
	}
	return width;
}

size_t utf8_fit(const char *text, size_t columns)
{
	size_t length = strlen(text);
	size_t width = 0;
	size_t at = 0;

	while (at < length) {
		size_t more;
		size_t size = cluster(text + at, length - at, &more);

		if (width + more > columns)
			break;
		width += more;
		at += size;
	}
	return at;
}

bool utf8_is_plain(uint32_t point)
{
	return !(point < 0x20 || (point >= 0x7f && point <= 0x9f) ||
		 point == 0xad || point == 0x61c || point == 0x180e ||
		 (point >= 0x200b && point <= 0x200f && point != 0x200d) ||
		 (point >= 0x2028 && point <= 0x202e) ||
		 (point >= 0x2060 && point <= 0x206f) || point == 0xfeff ||
		 (point >= 0xfff9 && point <= 0xfffb) ||
		 (point >= 0xe0000 && point <= 0xe007f) ||
		 (point & 0xfffe) == 0xfffe);
}

/* May a zero-width joiner stand here?  It makes one picture of two; between
 * letters it only hides a difference. */
static bool joins_pictures(uint32_t before, const char *rest, size_t length)
{
	bool skin = before >= 0x1f3fb && before <= 0x1f3ff;
	uint32_t next;

	return (is_picture(before) || before == 0xfe0f || skin) &&
	       utf8_decode(rest, length, &next) && is_picture(next);
}

static bool is_shown(uint32_t point, uint32_t before, const char *rest,
		     size_t length)
{
	if (point == 0x200d)
		return joins_pictures(before, rest, length);
	return utf8_is_plain(point);
}

void utf8_visible(struct buf *out, const char *text, bool line)
{
	size_t length = strlen(text);
	uint32_t before = 0;

	for (size_t at = 0; at < length;) {
		uint32_t point = 0;
		size_t size = utf8_decode(text + at, length - at, &point);

		if (!size) {
			buf_format(out, "\\x{%02x}", (unsigned char)text[at]);
			at++;
			before = 0;
			continue;
		}
		if (point == '\n')
			buf_char(out, line ? ' ' : '\n');
		else if (is_shown(point, before, text + at + size,
				  length - at - size))
			buf_add(out, text + at, size);
		else
			buf_format(out, "\\u{%x}", (unsigned)point);
		before = point;
		at += size;
	}
}

char *utf8_fold(struct arena *arena, const char *text)
{
	utf8proc_uint8_t *folded = NULL;
	utf8proc_ssize_t length =
		utf8proc_map((const utf8proc_uint8_t *)text, 0, &folded,
			     UTF8PROC_NULLTERM | UTF8PROC_STABLE |
				     UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
	char *copy;

	if (length == UTF8PROC_ERROR_NOMEM)
		return memory_alloc(SIZE_MAX, 2); /* says so and ends */
	if (length < 0)
		return arena_copy(arena, text);
	copy = arena_copy(arena, (const char *)folded);
	memory_free(folded);
	return copy;
}

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Two digit runs by value; leading zeros count last. */
static int compare_runs(const char **left, const char **right, int *zeros)
{
	const char *a = *left + strspn(*left, "0");
	const char *b = *right + strspn(*right, "0");
	size_t length_a = strspn(a, "0123456789");
	size_t length_b = strspn(b, "0123456789");
	ptrdiff_t skipped = (a - *left) - (b - *right);
	int order;

	if (length_a != length_b)
		return length_a < length_b ? -1 : 1;
	order = strncmp(a, b, length_a);
	if (!*zeros && skipped)
		*zeros = skipped < 0 ? -1 : 1;
	*left = a + length_a;
	*right = b + length_b;
	return order;
}

int natural_compare(const char *left, const char *right)
{
	int zeros = 0;
	size_t same = 0;

	while (left[same] && left[same] == right[same])
		same++;
	while (same && is_digit(left[same - 1]))
		same--;
	left += same;
	right += same;
	while (*left && *right) {
		if (is_digit(*left) && is_digit(*right)) {
			int order = compare_runs(&left, &right, &zeros);

			if (order)
				return order;
		} else if (*left != *right) {
			return (unsigned char)*left < (unsigned char)*right ? -1
									    : 1;
		} else {
			left++;
			right++;
		}
	}
	if (*left || *right)
		return *left ? 1 : -1;
	return zeros;
}

/* The first eight bytes; a number is how many digits it has, then these.  A
 * longer one ends the key. */
uint64_t natural_key(const char *text)
{
	enum {
		ROOM = 8,
		LONGEST = 9
	};
	unsigned char bytes[ROOM + 1 + LONGEST] = { 0 };
	uint64_t key = 0;
	size_t count = 0;

	while (*text && count < ROOM) {
		size_t digits = 0;

		if (!is_digit(*text)) {
			bytes[count++] = (unsigned char)*text++;
			continue;
		}
		text += strspn(text, "0");
		while (is_digit(text[digits]))
			digits++;
		bytes[count++] =
			(unsigned char)('0' +
					(digits < LONGEST ? digits : LONGEST));
		if (digits >= LONGEST)
			break;
		memcpy(bytes + count, text, digits);
		count += digits;
		text += digits;
	}
	for (size_t i = 0; i < ROOM; i++)
		key = key << 8 | bytes[i];
	return key;
}

enum {
	NAME_LIMIT = 64
};

/* Edits (insert, delete, replace, swap neighbours) between two names. */
static size_t distance(const char *left, const char *right)
{
	size_t rows = strlen(left);
	size_t columns = strlen(right);
	size_t table[3][NAME_LIMIT + 1];

	if (rows > NAME_LIMIT || columns > NAME_LIMIT)
		return SIZE_MAX;
	for (size_t j = 0; j <= columns; j++)
		table[0][j] = j;
	for (size_t i = 1; i <= rows; i++) {
		size_t *now = table[i % 3];
		const size_t *up = table[(i + 2) % 3];
		const size_t *up2 = table[(i + 1) % 3];

		now[0] = i;
		for (size_t j = 1; j <= columns; j++) {
			size_t best = up[j - 1] + (left[i - 1] != right[j - 1]);

			if (up[j] + 1 < best)
				best = up[j] + 1;
			if (now[j - 1] + 1 < best)
				best = now[j - 1] + 1;
			if (i > 1 && j > 1 && left[i - 1] == right[j - 2] &&
			    left[i - 2] == right[j - 1] &&
			    up2[j - 2] + 1 < best)
				best = up2[j - 2] + 1;
			now[j] = best;
		}
	}
	return table[rows % 3][columns];
}

static const char *name_at(const void *names, size_t stride, size_t i)
{
	return *(const char *const *)((const char *)names + i * stride);
}

/* The only name that begins like this, or NULL. */
static const char *only_name_from(const char *start, const void *names,
				  size_t count, size_t stride)
{
	size_t length = strlen(start);
	const char *found = NULL;

	for (size_t i = 0; length > 0 && i < count; i++) {
		const char *name = name_at(names, stride, i);

		if (strncmp(name, start, length) != 0)
			continue;
		if (found && strcmp(found, name) != 0)
			return NULL;
		found = name;
	}
	return found;
}

const char *nearest_name(const char *wrong, const void *names, size_t count,
			 size_t stride)
{
	const char *nearest = only_name_from(wrong, names, count, stride);
	size_t length = strlen(wrong), limit = (length + 1) / 3;
	size_t best = nearest ? 1 : SIZE_MAX;

	for (size_t i = 0; i < count; i++) {
		const char *name = name_at(names, stride, i);
		size_t size = strlen(name), away;

		/* as many letters as they differ in are edits */
		if (size > length + limit || length > size + limit)
			continue;
		away = distance(wrong, name);
		if (away <= limit && away < best) {
			best = away;
			nearest = name;
		}
	}
	return nearest;
}
