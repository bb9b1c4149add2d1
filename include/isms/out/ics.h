/* ics.h - a calendar as iCalendar has it (RFC 5545): dated things as events of
 * a whole day, so that every calendar program shows them (few show a VTODO).
 *
 * The same events make the same bytes: nothing is taken from the clock. */
#ifndef ISMS_OUT_ICS_H
#define ISMS_OUT_ICS_H

#include "isms/base/date.h"
#include "isms/base/vec.h"

struct buf;

/* Texts are borrowed; NULL: left out. */
struct ics_event {
	const char *uid; /* the same for the same thing at any time */
	struct date on;
	const char *rule; /* RRULE that `on` is the first day of */
	const char *summary;
	const char *description;
	const char *category;
};

struct ics_calendar {
	const char *name;
	const char *version; /* of isms */
	struct date stamp;   /* of what the events tell */
	VEC(struct ics_event) events;
};

void ics_write(const struct ics_calendar *calendar, struct buf *out);

#endif
