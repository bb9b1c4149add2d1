/* fuzz_number.c - numbers and money: what is read can be written and read
 * again, and nothing else is read. */
#include "fuzz.h"

#include "isms/base/buf.h"
#include "isms/base/number.h"

static void check_integer(const char *text, struct buf *buf)
{
	struct number number = { 0 };
	int64_t value = 0, again = 0;

	if (!integer_parse(text, &value))
		return;
	buf_reset(buf);
	buf_format(buf, "%lld", (long long)value);
	HOLDS(integer_parse(buf_string(buf), &again) && again == value);
	if (number_parse(text, &number))
		HOLDS(number.value == (double)value);
}

static void check_number(const char *text, struct buf *buf)
{
	struct number number = { 0 }, again = { 0 };

	if (!number_parse(text, &number)) {
		HOLDS(!number.set);
		return;
	}
	HOLDS(number.set && number.value == strtod(text, NULL));
	HOLDS(strspn(text, "-0123456789.") == strlen(text));
	buf_reset(buf);
	number_format(number.value, buf);
	HOLDS(number_parse(buf_string(buf), &again));
	HOLDS(number.value == again.value);
}

static void check_money(const char *text, struct buf *buf)
{
	struct money money = { 0 }, again = { 0 };

	if (!money_parse(text, &money)) {
		HOLDS(!money.currency[0] && !money.cents);
		return;
	}
	HOLDS(strlen(money.currency) == 3);
	buf_reset(buf);
	money_format(money, buf);
	HOLDS(money_parse(buf_string(buf), &again));
	HOLDS(money.cents == again.cents);
	HOLDS(!strcmp(money.currency, again.currency));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct arena arena;
	static struct buf buf;
	struct feed feed = { data, size };

	while (feed.left) {
		const char *text = feed_text(&feed, &arena);

		check_integer(text, &buf);
		check_number(text, &buf);
		check_money(text, &buf);
	}
	arena_reset(&arena);
	return 0;
}
