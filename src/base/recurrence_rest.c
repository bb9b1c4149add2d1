/* recurrence_rest.c - what is left of a rule at a later one of its days. */
#include <string.h>

#include "isms/base/buf.h"
#include "isms/base/recurrence.h"

static int32_t count_before(const struct recurrence *rule, struct date start,
			    struct date day)
{
	struct recurring days = recurring_begin(rule, start);
	struct date each;
	int32_t count = 0;

	while (recurring_next(&days, &each) && date_compare(each, day) < 0)
		count++;
	return count;
}

void recurrence_rest(const char *text, struct date start, struct date day,
		     struct buf *out)
{
	struct recurrence rule = { 0 };
	struct buf why = { 0 };
	size_t length;

	recurrence_parse(text, &rule, &why);
	buf_clear(&why);
	for (;; text += length + 1) {
		length = strcspn(text, ";");
		if (!strncmp(text, "COUNT=", 6))
			buf_format(out, "COUNT=%d",
				   rule.count -
					   count_before(&rule, start, day));
		else if (!strncmp(text, "UNTIL=", 6))
			buf_add(out, text, strlen("UNTIL=YYYYMMDD"));
		else
			buf_add(out, text, length);
		if (!text[length])
			return;
		buf_char(out, ';');
	}
}
