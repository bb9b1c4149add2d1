/* review.c - when a record wants to be looked at again. */
#include "isms/model/review.h"

#include "isms/base/map.h"

struct duration review_interval(const struct record *record,
				const struct world *world)
{
	struct duration every = record_common(record)->review.every;
	const struct schema *schema = record->noun->schema;
	const struct duration *standard;

	if (every.unit == DURATION_NONE && schema->interval)
		every = schema->interval(record, world);
	if (every.unit != DURATION_NONE || !world->reviews)
		return every;
	standard = map_get(world->reviews, record->noun->name);
	return standard ? *standard : every;
}

struct date review_next(const struct record *record, const struct world *world)
{
	struct date last = record_common(record)->review.last;
	struct duration every = review_interval(record, world);
	struct date none = { 0 };

	if (!date_is_set(last) || every.unit == DURATION_NONE)
		return none;
	return date_add(last, every);
}
