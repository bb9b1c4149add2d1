/* rows.h - how modules write the rows of their table.
 *
 *	LINE(risk, cause, 0, "what makes it happen"),
 *	GROUP(risk, residual, rating_fields, struct rating, FIELD_APPROVED, "..."),
 *	END_OF_FIELDS
 *
 * The second word is the member of `struct <first word>` and the field's name;
 * the _Generic lets only the member type of the kind compile. */
#ifndef ISMS_MODEL_ROWS_H
#define ISMS_MODEL_ROWS_H

#include "isms/model/field.h"

#define MEMBER(owner, member, type)                            \
	(offsetof(struct owner, member) +                      \
	 0 * sizeof(_Generic(((struct owner *)0)->member, type \
			     : (char)0)))

#define ROW(owner, member, type, k, f, h, ...)                      \
	{                                                           \
		.name = #member, .kind = (k), .flags = (f),         \
		.offset = MEMBER(owner, member, type), .help = (h), \
		__VA_ARGS__                                         \
	}

#define LINE(o, m, f, h) ROW(o, m, const char *, FIELD_LINE, f, h, .item = 0)
#define TEXT(o, m, f, h) ROW(o, m, const char *, FIELD_TEXT, f, h, .item = 0)
#define CITE(o, m, f, h) ROW(o, m, const char *, FIELD_CITE, f, h, .item = 0)
#define URL(o, m, f, h) ROW(o, m, const char *, FIELD_URL, f, h, .item = 0)
#define FILEPATH(o, m, f, h) \
	ROW(o, m, const char *, FIELD_PATH, f, h, .item = 0)
#define RECURRENCE(o, m, f, h) \
	ROW(o, m, const char *, FIELD_RECURRENCE, f, h, .item = 0)
#define CHOICE(o, m, c, f, h) \
	ROW(o, m, int, FIELD_CHOICE, f, h, .rule.choices = (c))
#define LEVEL(o, m, s, f, h) \
	ROW(o, m, int, FIELD_LEVEL, f, h, .rule.scale = (s))
#define NUMBER(o, m, lowest, highest, f, h)          \
	ROW(o, m, struct number, FIELD_NUMBER, f, h, \
	    .rule.range.minimum = (lowest), .rule.range.maximum = (highest))
#define DATE(o, m, f, h) ROW(o, m, struct date, FIELD_DATE, f, h, .item = 0)
#define INSTANT(o, m, f, h) \
	ROW(o, m, struct instant, FIELD_INSTANT, f, h, .item = 0)
#define DURATION(o, m, f, h) \
	ROW(o, m, struct duration, FIELD_DURATION, f, h, .item = 0)
#define MONEY(o, m, f, h) ROW(o, m, struct money, FIELD_MONEY, f, h, .item = 0)
#define BOOL(o, m, f, h) ROW(o, m, enum answer, FIELD_BOOL, f, h, .item = 0)
#define REF(o, m, t, f, h) \
	ROW(o, m, struct ref, FIELD_REF, f, h, .rule.target = (t))

#define LIST(o, m, i, f, h) \
	ROW(o, m, struct list, FIELD_LIST, f, h, .item = (i))
#define REFS(o, m, t, f, h)                                         \
	ROW(o, m, struct list, FIELD_LIST, f, h, .item = FIELD_REF, \
	    .rule.target = (t))
#define CITES(o, m, f, h) LIST(o, m, FIELD_CITE, f, h)
#define CHOICES(o, m, c, f, h)                                         \
	ROW(o, m, struct list, FIELD_LIST, f, h, .item = FIELD_CHOICE, \
	    .rule.choices = (c))

#define GROUP(o, m, rows, type, f, h)                                   \
	ROW(o, m, type, FIELD_GROUP, f, h, .rule.group.fields = (rows), \
	    .rule.group.size = sizeof(type))
#define GROUPS(o, m, rows, type, k, f, h)                                 \
	ROW(o, m, struct groups, FIELD_GROUPS, f, h,                      \
	    .rule.group.fields = (rows), .rule.group.size = sizeof(type), \
	    .rule.group.key = (k))

/* A computed field: its kind, its rule (.rule.scale = "risk" ...), function. */
#define DERIVED(n, k, function, h, ...)                                        \
	{                                                                      \
		.name = (n), .kind = (k), .flags = FIELD_DERIVED, .help = (h), \
		.derive = (function), __VA_ARGS__                              \
	}

/* Computed from the record and the method alone: FIELD_STEADY. */
#define STEADY(n, k, function, h, ...)                              \
	{                                                           \
		.name = (n), .kind = (k),                           \
		.flags = FIELD_DERIVED | FIELD_STEADY, .help = (h), \
		.derive = (function), __VA_ARGS__                   \
	}

#define END_OF_FIELDS                           \
	{                                       \
		.name = NULL, .kind = FIELD_END \
	}

#endif
