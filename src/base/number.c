/* number.c - whole numbers, decimals and money, the same in every locale. */
#include "isms/base/number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "isms/base/buf.h"

enum {
	LONGEST_DECIMAL = 64,
	LONGEST_MONEY = 13, /* with cents 15, as many as numbers have */
	WHOLE_DIGITS = 15
};

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

bool integer_parse(const char *text, int64_t *value)
{
	bool negative = *text == '-';
	const char *at = text + negative;
	int64_t sum = 0;

	if (!is_digit(*at))
		return false;
	for (; is_digit(*at); at++) {
		int digit = *at - '0';

		if (sum > (INT64_MAX - digit) / 10)
			return false;
		sum = sum * 10 + digit;
	}
	if (*at)
		return false;
	*value = negative ? -sum : sum;
	return true;
}

/* Past the digits; those that say something are counted. */
static const char *skip_digits(const char *at, int *significant)
{
	for (; is_digit(*at); at++)
		*significant += *at != '0' || *significant > 0;
	return at;
}

bool number_parse(const char *text, struct number *number)
{
	const char *start = text + (*text == '-');
	int significant = 0;
	const char *at = skip_digits(start, &significant);

	if (at == start)
		return false;
	if (*at == '.') {
		start = at + 1;
		at = skip_digits(start, &significant);
		if (at == start)
			return false;
	}
	/* A text of this length is far from where doubles end in zero. */
	if (*at || significant > 15 || at - text > LONGEST_DECIMAL)
		return false;
	number->value = strtod(text, NULL);
	number->set = true;
	return true;
}

/* The digits d1 d2 d3 ... of 0.d1d2d3 times ten to the power of `point`. */
static void put_decimal(struct buf *out, const char *digits, int point)
{
	int count = (int)strlen(digits);

	if (point <= 0) {
		buf_text(out, "0.");
		buf_pad(out, '0', (size_t)-point);
		buf_text(out, digits);
	} else if (point >= count) {
		buf_text(out, digits);
		buf_pad(out, '0', (size_t)(point - count));
	} else {
		buf_add(out, digits, (size_t)point);
		buf_char(out, '.');
		buf_text(out, digits + point);
	}
}

static void put_whole(struct buf *out, int64_t value)
{
	char digits[WHOLE_DIGITS];
	size_t at = sizeof digits;

	if (value < 0)
		buf_char(out, '-');
	for (int64_t rest = value < 0 ? -value : value;
	     rest || at == sizeof digits; rest /= 10)
		digits[--at] = (char)('0' + rest % 10);
	buf_add(out, digits + at, sizeof digits - at);
}

void number_format(double value, struct buf *out)
{
	char text[32]; /* d.dddde-123 without its sign */
	char *exponent;
	size_t length;

	/* Most numbers are whole; printf and strtod cost them dearly. */
	if (fabs(value) < 1e15 && value == (double)(int64_t)value) {
		put_whole(out, (int64_t)value);
		return;
	}
	if (!isfinite(value)) {
		buf_format(out, "%g", value);
		return;
	}
	for (int places = 14; places <= 16; places++) {
		snprintf(text, sizeof text, "%.*e", places, fabs(value));
		if (strtod(text, NULL) == fabs(value))
			break;
	}
	exponent = strchr(text, 'e');
	length = (size_t)(exponent - text);
	text[1] = text[0]; /* over the point */
	while (length > 2 && text[length - 1] == '0')
		length--;
	text[length] = '\0';
	if (value < 0)
		buf_char(out, '-');
	put_decimal(out, text + 1, (int)strtol(exponent + 1, NULL, 10) + 1);
}

static bool currency_at(const char *text, char currency[4])
{
	for (int i = 0; i < 3; i++) {
		if (text[i] < 'A' || text[i] > 'Z')
			return false;
		currency[i] = text[i];
	}
	currency[3] = '\0';
	return true;
}

/* Digits with at most two decimals, up to the end of length bytes. */
static bool cents_parse(const char *text, size_t length, int64_t *cents)
{
	bool negative = length > 0 && *text == '-';
	int decimals = -1;
	int64_t sum = 0;
	size_t at = negative;

	if (at >= length || !is_digit(text[at]))
		return false;
	for (; at < length; at++) {
		if (text[at] == '.' && decimals < 0 && at + 1 < length) {
			decimals = 0;
			continue;
		}
		if (!is_digit(text[at]) || decimals == 2 ||
		    (decimals < 0 && at - negative == LONGEST_MONEY))
			return false;
		sum = sum * 10 + (text[at] - '0');
		decimals += decimals >= 0;
	}
	for (; decimals < 2; decimals++) {
		sum *= 10;
		if (decimals < 0)
			decimals = 0;
	}
	*cents = negative ? -sum : sum;
	return true;
}

const char *number_text(struct arena *arena, double value)
{
	struct buf text = { 0 };
	const char *kept;

	number_format(value, &text);
	kept = buf_keep(&text, arena);
	buf_clear(&text);
	return kept;
}

double number_round(double value, int decimals)
{
	double unit = 1;
	double most = 9e15; /* whole numbers beyond are not all there */

	while (decimals-- > 0)
		unit *= 10;
	if (value * unit > most || value * unit < -most)
		return value;
	return (double)(int64_t)(value * unit + (value < 0 ? -0.5 : 0.5)) /
	       unit;
}

bool money_parse(const char *text, struct money *money)
{
	struct money read = { 0 };
	const char *blank = strchr(text, ' ');
	size_t length = strlen(text);

	if (!blank || length < 5)
		return false;
	if (blank == text + 3 && currency_at(text, read.currency)) {
		if (!cents_parse(text + 4, length - 4, &read.cents))
			return false;
	} else if (blank != text + length - 4 ||
		   !currency_at(blank + 1, read.currency) ||
		   !cents_parse(text, (size_t)(blank - text), &read.cents)) {
		return false;
	}
	*money = read;
	return true;
}

void money_format(struct money money, struct buf *out)
{
	int64_t whole = money.cents / 100;
	int64_t rest = money.cents % 100;

	if (money.cents < 0) {
		buf_char(out, '-');
		whole = -whole;
		rest = -rest;
	}
	buf_format(out, "%lld", (long long)whole);
	if (rest)
		buf_format(out, ".%02lld", (long long)rest);
	buf_format(out, " %s", money.currency);
}
