/* number.c - whole numbers, decimals and money, the same in every locale. */
#include "isms/base/number.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "isms/base/buf.h"

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

bool number_parse(const char *text, struct number *number)
{
	const char *at = text + (*text == '-');
	int digits = 0;

	for (; is_digit(*at); at++)
		digits++;
	if (!digits)
		return false;
	if (*at == '.') {
		at++;
		if (!is_digit(*at))
			return false;
		for (; is_digit(*at); at++)
			digits++;
	}
	if (*at || digits > 15)
		return false;
	number->value = strtod(text, NULL);
	number->set = true;
	return true;
}

void number_format(double value, struct buf *out)
{
	char text[64];

	if (value == 0)
		value = 0; /* no minus in front of zero */
	for (int digits = 15; digits <= 17; digits++) {
		snprintf(text, sizeof text, "%.*g", digits, value);
		if (strtod(text, NULL) == value)
			break;
	}
	if (strchr(text, 'e') && fabs(value) < 1e18)
		snprintf(text, sizeof text, "%.0f", value);
	buf_text(out, text);
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

	if (at >= length || !is_digit(text[at]) || length > 16)
		return false;
	for (; at < length; at++) {
		if (text[at] == '.' && decimals < 0 && at + 1 < length) {
			decimals = 0;
			continue;
		}
		if (!is_digit(text[at]) || decimals == 2)
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
