/* effect.c - rows of a review of effectiveness, for actions and findings. */
#include "isms/modules/effect.h"

#include "isms/model/rows.h"

static const struct choice results[] = {
	{ "effective", "the cause is gone", NULL, false },
	{ "ineffective", "it may happen again", NULL, false },
	{ NULL, NULL, NULL, false },
};

const struct field effect_fields[] = {
	DATE(effect, on, 0, "when it was reviewed"),
	REF(effect, by, "person role", 0, "who reviewed, and did not do it"),
	CHOICE(effect, result, results, 0, "what came of it"),
	TEXT(effect, note, 0, "what was looked at"), END_OF_FIELDS
};

bool effect_is_reviewed(const struct effect *effect)
{
	return date_is_set(effect->on) && effect->by.id && effect->result;
}
