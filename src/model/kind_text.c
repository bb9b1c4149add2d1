/* kind_text.c - fields that hold text in its several shapes. */
#include <string.h>

#include "isms/base/recurrence.h"
#include "isms/base/utf8.h"
#include "isms/base/vec.h"
#include "kind_internal.h"

static const char *text_of(const void *member)
{
	return *(const char *const *)member;
}

static bool text_is_set(const void *member)
{
	const char *text = text_of(member);

	return text && *text;
}

static bool text_parse(const struct field *field, const char *text,
		       const struct reading *reading, void *member,
		       struct buf *why)
{
	(void)field, (void)reading, (void)why;
	*(const char **)member = text;
	return true;
}

static bool line_parse(const struct field *field, const char *text,
		       const struct reading *reading, void *member,
		       struct buf *why)
{
	if (strchr(text, '\n')) {
		buf_format(why, "%s must be a single line", field->name);
		return false;
	}
	return text_parse(field, text, reading, member, why);
}

static bool has_blank(const char *text)
{
	return strpbrk(text, " \t\n") != NULL;
}

/* Only schemes that a reader may follow without harm. */
static bool url_parse(const struct field *field, const char *text,
		      const struct reading *reading, void *member,
		      struct buf *why)
{
	static const char *const schemes[] = {
		"https://", "http://", "mailto:", "ftp://", "ssh://", "git://"
	};

	for (size_t i = 0; i < ARRAY_SIZE(schemes); i++)
		if (!strncmp(text, schemes[i], strlen(schemes[i])) &&
		    !has_blank(text))
			return text_parse(field, text, reading, member, why);
	buf_format(why, "%s is '%s', not a URL such as https://example.com/",
		   field->name, text);
	return false;
}

static bool path_parse(const struct field *field, const char *text,
		       const struct reading *reading, void *member,
		       struct buf *why)
{
	bool inside = *text && *text != '/' && !strchr(text, '\\') &&
		      !strchr(text, '\n') && strcmp(text, "..") != 0 &&
		      strncmp(text, "../", 3) != 0 && !strstr(text, "/../");
	size_t length = strlen(text);

	if (length >= 3 && !strcmp(text + length - 3, "/.."))
		inside = false;
	if (inside)
		return text_parse(field, text, reading, member, why);
	buf_format(why, "%s is '%s', not a path inside the register",
		   field->name, text);
	return false;
}

static bool cite_parse(const struct field *field, const char *text,
		       const struct reading *reading, void *member,
		       struct buf *why)
{
	if (*text && !strchr(text, '\n') && *text != ' ')
		return text_parse(field, text, reading, member, why);
	buf_format(why,
		   "%s is '%s', not a citation such as iso27001-2022/A.5.9",
		   field->name, text);
	return false;
}

static bool recurrence_is_read(const struct field *field, const char *text,
			       const struct reading *reading, void *member,
			       struct buf *why)
{
	struct recurrence rule;
	struct buf reason = { 0 };
	bool ok = recurrence_parse(text, &rule, &reason);

	if (ok)
		text_parse(field, text, reading, member, why);
	else
		buf_format(why, "%s: %s", field->name, buf_string(&reason));
	buf_clear(&reason);
	return ok;
}

static void text_format(const struct field *field, const void *member,
			struct buf *out)
{
	(void)field;
	if (text_is_set(member))
		buf_text(out, text_of(member));
}

static int text_compare(const struct field *field, const void *left,
			const void *right)
{
	const char *a = text_of(left);
	const char *b = text_of(right);

	(void)field;
	return natural_compare(a ? a : "", b ? b : "");
}

/* A reference is a text that looks like an id. */
static bool ref_parse(const struct field *field, const char *text,
		      const struct reading *reading, void *member,
		      struct buf *why)
{
	if (*text && !text[strcspn(text, " \t\n/\\;,")])
		return text_parse(field, text, reading, member, why);
	buf_format(why, "%s is '%s', not the id of a record", field->name,
		   text);
	return false;
}

#define TEXTUAL(word, parse)                                           \
	{                                                              \
		word, sizeof(char *), parse, text_is_set, text_format, \
			text_compare                                   \
	}

const struct kind kind_line = TEXTUAL("line", line_parse);
const struct kind kind_text = TEXTUAL("text", text_parse);
const struct kind kind_ref = TEXTUAL("ref", ref_parse);
const struct kind kind_cite = TEXTUAL("cite", cite_parse);
const struct kind kind_url = TEXTUAL("url", url_parse);
const struct kind kind_path = TEXTUAL("path", path_parse);
const struct kind kind_recurrence = TEXTUAL("recurrence", recurrence_is_read);
