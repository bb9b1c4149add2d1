/* kind_choice.c - fields that hold a word of a list or a step of a scale. */
#include "isms/base/number.h"
#include "isms/base/utf8.h"
#include "isms/model/method.h"
#include "isms/model/noun.h"
#include "kind_internal.h"

static int place_of(const void *member)
{
	return *(const int *)member;
}

static bool place_is_set(const void *member)
{
	return place_of(member) != 0;
}

static int place_compare(const struct field *field, const void *left,
			 const void *right)
{
	(void)field;
	return (place_of(left) > place_of(right)) -
	       (place_of(left) < place_of(right));
}

static void choice_list(const struct choice *choices, struct buf *out)
{
	for (const struct choice *choice = choices; choice->name; choice++)
		buf_format(out, "%s%s", choice == choices ? "" : ", ",
			   choice->name);
}

static bool choice_parse(const struct field *field, const char *text,
			 const struct reading *reading, void *member,
			 struct buf *why)
{
	int place = choice_place(field->rule.choices, text);
	const char *near;

	(void)reading;
	if (place) {
		*(int *)member = place;
		return true;
	}
	near = nearest_name(text, field->rule.choices,
			    choice_count(field->rule.choices),
			    sizeof(struct choice));
	buf_format(why, "%s is '%s', not one of: ", field->name, text);
	choice_list(field->rule.choices, why);
	if (near)
		buf_format(why, "; did you mean '%s'?", near);
	return false;
}

static void choice_format(const struct field *field, const void *member,
			  struct buf *out)
{
	const struct choice *choice =
		choice_at(field->rule.choices, place_of(member));

	if (choice)
		buf_text(out, choice->name);
}

static bool level_parse(const struct field *field, const char *text,
			const struct reading *reading, void *member,
			struct buf *why)
{
	const struct method *method = reading->method;
	const char *scale = field->rule.scale;
	int64_t number;
	int level;

	if (!method) { /* while the method itself is being read */
		if (integer_parse(text, &number) && number > 0 && number < 100)
			*(int *)member = (int)number;
		return true;
	}
	level = method_level_of(method, scale, text);
	if (level) {
		*(int *)member = level;
		return true;
	}
	if (integer_parse(text, &number))
		buf_format(why, "%s is %s, allowed 1..%zu", field->name, text,
			   method_scale_size(method, scale));
	else
		buf_format(why, "%s is '%s', allowed 1..%zu or a name: %s",
			   field->name, text, method_scale_size(method, scale),
			   method_level_names(reading->arena, method, scale));
	return false;
}

static void level_format(const struct field *field, const void *member,
			 struct buf *out)
{
	(void)field;
	if (place_of(member))
		number_format(place_of(member), out);
}

static const struct choice bool_words[] = {
	{ "no", NULL, NULL, false },	{ "yes", NULL, NULL, false },
	{ "false", NULL, NULL, false }, { "true", NULL, NULL, false },
	{ NULL, NULL, NULL, false },
};

static bool bool_parse(const struct field *field, const char *text,
		       const struct reading *reading, void *member,
		       struct buf *why)
{
	int place = choice_place(bool_words, text);

	(void)reading;
	if (!place) {
		buf_format(why, "%s is '%s', not yes or no", field->name, text);
		return false;
	}
	*(enum answer *)member = place % 2 ? ANSWER_NO : ANSWER_YES;
	return true;
}

static bool bool_is_set(const void *member)
{
	return *(const enum answer *)member != ANSWER_NONE;
}

static void bool_format(const struct field *field, const void *member,
			struct buf *out)
{
	(void)field;
	if (bool_is_set(member))
		buf_text(out, *(const enum answer *)member == ANSWER_YES
				      ? "yes"
				      : "no");
}

static int bool_compare(const struct field *field, const void *left,
			const void *right)
{
	(void)field;
	return (int)*(const enum answer *)left -
	       (int)*(const enum answer *)right;
}

const struct kind kind_choice = { "choice",	sizeof(int),   choice_parse,
				  place_is_set, choice_format, place_compare };
const struct kind kind_level = { "level",      sizeof(int),  level_parse,
				 place_is_set, level_format, place_compare };
const struct kind kind_bool = {
	"bool",	     sizeof(enum answer), bool_parse,
	bool_is_set, bool_format,	  bool_compare
};
