/* common.c - the rows that every register has. */
#include "isms/model/common.h"

#include "isms/model/review.h"
#include "isms/model/rows.h"

static bool next_review(const void *base, const struct record *record,
			const struct world *world, void *member)
{
	struct date *next = member;

	(void)base;
	if (record_is_ended(record))
		return false;
	*next = review_next(record, world);
	return date_is_set(*next);
}

static const struct field review_fields[] = {
	DURATION(review, every, 0, "how often, such as 12 months"),
	DATE(review, last, 0, "when it was last looked at as a whole"),
	DERIVED("next", FIELD_DATE, next_review, "when it is due again",
		.item = 0),
	END_OF_FIELDS
};

static const struct field ended_fields[] = {
	DATE(ended, on, 0, "the day it came to its end state"),
	LINE(ended, reason, 0, "why"), END_OF_FIELDS
};

static const struct field excuse_fields[] = {
	LINE(excuse, check, FIELD_REQUIRED, "name of the check"),
	LINE(excuse, reason, FIELD_REQUIRED, "why the problem is accepted"),
	REF(excuse, by, "person role", FIELD_REQUIRED, "who accepts it"),
	DATE(excuse, until, FIELD_REQUIRED, "when the excuse lapses"),
	END_OF_FIELDS
};

const struct field common_first[] = {
	LINE(common, title, FIELD_REQUIRED, "what it is, in one line"),
	TEXT(common, description, 0, "the whole story"),
	REF(common, owner, "person role", 0, "who answers for it"),
	END_OF_FIELDS
};

const struct field common_last[] = {
	GROUP(common, review, review_fields, struct review, 0,
	      "when it is looked at again"),
	LIST(common, tags, FIELD_LINE, 0, "words to find it by"),
	LIST(common, links, FIELD_URL, 0, "where more can be read"),
	LINE(common, external_id, 0, "its id in another system"),
	GROUP(common, ended, ended_fields, struct ended, 0,
	      "when and why it came to its end"),
	TEXT(common, notes, 0, "anything else"),
	{ .name = "excuse",
	  .kind = FIELD_GROUPS,
	  .flags = FIELD_KEYED,
	  .offset = MEMBER(common, excuses, struct groups),
	  .help = "problems accepted for a time, by name of the check",
	  .rule.group = { excuse_fields, sizeof(struct excuse), "check" } },
	END_OF_FIELDS
};
