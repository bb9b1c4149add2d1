/* kind_time.c - fields that hold dates, instants and durations. */
#include "isms/base/date.h"
#include "kind_internal.h"

static bool date_present(const void *member)
{
	return date_is_set(*(const struct date *)member);
}

static bool date_read(const struct field *field, const char *text,
		      const struct reading *reading, void *member,
		      struct buf *why)
{
	if (date_is_set(reading->today)
		    ? date_parse_relative(text, reading->today, member)
		    : date_parse(text, member))
		return true;
	buf_format(why, "%s is '%s', not a date that exists (YYYY-MM-DD)",
		   field->name, text);
	return false;
}

static void date_write(const struct field *field, const void *member,
		       struct buf *out)
{
	(void)field;
	if (date_present(member))
		date_format(*(const struct date *)member, out);
}

static int date_order(const struct field *field, const void *left,
		      const void *right)
{
	(void)field;
	return date_compare(*(const struct date *)left,
			    *(const struct date *)right);
}

static bool instant_is_set(const void *member)
{
	return ((const struct instant *)member)->set;
}

static bool instant_read(const struct field *field, const char *text,
			 const struct reading *reading, void *member,
			 struct buf *why)
{
	(void)reading;
	if (instant_parse(text, member))
		return true;
	buf_format(why,
		   "%s is '%s', not an instant such as 2026-11-23T09:30:00Z",
		   field->name, text);
	return false;
}

static void instant_write(const struct field *field, const void *member,
			  struct buf *out)
{
	(void)field;
	if (instant_is_set(member))
		instant_format(*(const struct instant *)member, out);
}

static int instant_compare(const struct field *field, const void *left,
			   const void *right)
{
	const struct instant *a = left;
	const struct instant *b = right;

	(void)field;
	if (a->set != b->set)
		return a->set ? 1 : -1;
	return (a->seconds > b->seconds) - (a->seconds < b->seconds);
}

static bool duration_is_set(const void *member)
{
	return ((const struct duration *)member)->unit != DURATION_NONE;
}

static bool duration_read(const struct field *field, const char *text,
			  const struct reading *reading, void *member,
			  struct buf *why)
{
	(void)reading;
	if (duration_parse(text, member))
		return true;
	buf_format(why, "%s is '%s', not a duration such as 12 months or 72h",
		   field->name, text);
	return false;
}

static void duration_write(const struct field *field, const void *member,
			   struct buf *out)
{
	(void)field;
	if (duration_is_set(member))
		duration_format(*(const struct duration *)member, out);
}

static int duration_order(const struct field *field, const void *left,
			  const void *right)
{
	(void)field;
	return duration_compare(*(const struct duration *)left,
				*(const struct duration *)right);
}

const struct kind kind_date = { "date",	      sizeof(struct date), date_read,
				date_present, date_write,	   date_order };
const struct kind kind_instant = { "instant",	  sizeof(struct instant),
				   instant_read,  instant_is_set,
				   instant_write, instant_compare };
const struct kind kind_duration = { "duration",	    sizeof(struct duration),
				    duration_read,  duration_is_set,
				    duration_write, duration_order };
