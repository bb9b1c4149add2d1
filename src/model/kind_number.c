/* kind_number.c - fields that hold numbers and money. */
#include <string.h>

#include "isms/base/number.h"
#include "kind_internal.h"

static bool number_is_set(const void *member)
{
	return ((const struct number *)member)->set;
}

static bool number_read(const struct field *field, const char *text,
			const struct reading *reading, void *member,
			struct buf *why)
{
	double minimum = field->rule.range.minimum;
	double maximum = field->rule.range.maximum;
	struct number number;

	(void)reading;
	if (!number_parse(text, &number)) {
		buf_format(why, "%s is '%s', not a number", field->name, text);
		return false;
	}
	if (minimum < maximum &&
	    (number.value < minimum || number.value > maximum)) {
		buf_format(why, "%s is %s, allowed ", field->name, text);
		number_format(minimum, why);
		buf_text(why, "..");
		number_format(maximum, why);
		return false;
	}
	*(struct number *)member = number;
	return true;
}

static void number_write(const struct field *field, const void *member,
			 struct buf *out)
{
	(void)field;
	if (number_is_set(member))
		number_format(((const struct number *)member)->value, out);
}

static int number_compare(const struct field *field, const void *left,
			  const void *right)
{
	const struct number *a = left;
	const struct number *b = right;

	(void)field;
	if (a->set != b->set)
		return a->set ? 1 : -1;
	return (a->value > b->value) - (a->value < b->value);
}

static bool money_is_set(const void *member)
{
	return ((const struct money *)member)->currency[0] != '\0';
}

static bool money_read(const struct field *field, const char *text,
		       const struct reading *reading, void *member,
		       struct buf *why)
{
	(void)reading;
	if (money_parse(text, member))
		return true;
	buf_format(why, "%s is '%s', not an amount such as 1200 EUR",
		   field->name, text);
	return false;
}

static void money_write(const struct field *field, const void *member,
			struct buf *out)
{
	(void)field;
	if (money_is_set(member))
		money_format(*(const struct money *)member, out);
}

static int money_compare(const struct field *field, const void *left,
			 const void *right)
{
	const struct money *a = left;
	const struct money *b = right;
	int order = strcmp(a->currency, b->currency);

	(void)field;
	return order ? order : (a->cents > b->cents) - (a->cents < b->cents);
}

const struct kind kind_number = { "number",	sizeof(struct number),
				  number_read,	number_is_set,
				  number_write, number_compare };
const struct kind kind_money = { "money",     sizeof(struct money),
				 money_read,  money_is_set,
				 money_write, money_compare };
