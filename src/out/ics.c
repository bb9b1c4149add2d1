/* ics.c - a calendar as iCalendar has it. */
#include "isms/out/ics.h"

#include <string.h>

#include "out_internal.h"

enum {
	/* RFC 5545, 3.1: octets of a line, without its CRLF. */
	LINE_LIMIT = 75
};

/* Lines that are longer go on behind CRLF and a blank, which counts; a
 * character stays whole. */
static void put_line(struct buf *out, const char *line)
{
	size_t length = strlen(line);
	size_t limit = LINE_LIMIT;

	while (length > limit) {
		size_t cut = limit;

		while (cut > 1 && ((unsigned char)line[cut] & 0xc0) == 0x80)
			cut--;
		buf_add(out, line, cut);
		buf_text(out, "\r\n ");
		line += cut;
		length -= cut;
		limit = LINE_LIMIT - 1;
	}
	buf_text(out, line);
	buf_text(out, "\r\n");
}

/* A value of type TEXT (3.3.11). */
static void put_text(struct buf *out, const char *name, const char *text)
{
	struct buf shown = { 0 };
	struct buf line = { 0 };

	if (!text)
		return;
	flat_visible(&shown, text, false);
	buf_format(&line, "%s:", name);
	for (const char *at = buf_string(&shown); *at; at++) {
		if (*at == '\n') {
			buf_text(&line, "\\n");
			continue;
		}
		if (strchr("\\;,", *at))
			buf_char(&line, '\\');
		buf_char(&line, *at);
	}
	put_line(out, buf_string(&line));
	buf_clear(&shown);
	buf_clear(&line);
}

static void put_date(struct buf *out, const char *name, struct date date,
		     const char *time)
{
	struct buf line = { 0 };

	buf_format(&line, "%s:%04d%02d%02d%s", name, date.year, date.month,
		   date.day, time);
	put_line(out, buf_string(&line));
	buf_clear(&line);
}

/* A day by itself takes nobody's time; a week before it, it is shown. */
static void put_event(struct buf *out, const struct ics_event *event,
		      struct date stamp)
{
	put_line(out, "BEGIN:VEVENT");
	put_text(out, "UID", event->uid);
	put_date(out, "DTSTAMP", stamp, "T000000Z");
	put_date(out, "DTSTART;VALUE=DATE", event->on, "");
	if (event->rule) {
		struct buf line = { 0 };

		buf_format(&line, "RRULE:%s", event->rule);
		put_line(out, buf_string(&line));
		buf_clear(&line);
	}
	put_text(out, "SUMMARY", event->summary);
	put_text(out, "DESCRIPTION", event->description);
	put_text(out, "CATEGORIES", event->category);
	put_line(out, "TRANSP:TRANSPARENT");
	put_line(out, "BEGIN:VALARM");
	put_line(out, "ACTION:DISPLAY");
	put_text(out, "DESCRIPTION", event->summary);
	put_line(out, "TRIGGER:-P7D");
	put_line(out, "END:VALARM");
	put_line(out, "END:VEVENT");
}

void ics_write(const struct ics_calendar *calendar, struct buf *out)
{
	struct buf line = { 0 };

	put_line(out, "BEGIN:VCALENDAR");
	put_line(out, "VERSION:2.0");
	buf_format(&line, "-//isms//isms %s//EN", calendar->version);
	put_text(out, "PRODID", buf_string(&line));
	buf_clear(&line);
	put_line(out, "CALSCALE:GREGORIAN");
	put_text(out, "X-WR-CALNAME", calendar->name);
	for (size_t i = 0; i < calendar->events.count; i++)
		put_event(out, &calendar->events.items[i], calendar->stamp);
	put_line(out, "END:VCALENDAR");
}
