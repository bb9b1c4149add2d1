/* kind_internal.h - what a kind of field can do; one row of functions each, in
 * the files kind_*.c by what they hold. */
#ifndef ISMS_MODEL_KIND_INTERNAL_H
#define ISMS_MODEL_KIND_INTERNAL_H

#include "isms/base/buf.h"
#include "isms/model/field.h"

struct kind {
	const char *name;
	size_t size;
	bool (*parse)(const struct field *field, const char *text,
		      const struct reading *reading, void *member,
		      struct buf *why);
	bool (*is_set)(const void *member);
	void (*format)(const struct field *field, const void *member,
		       struct buf *out);
	int (*compare)(const struct field *field, const void *left,
		       const void *right);
};

/* kind_text.c */
extern const struct kind kind_line, kind_text, kind_ref, kind_cite, kind_url,
	kind_path, kind_recurrence;
/* kind_choice.c */
extern const struct kind kind_choice, kind_level, kind_bool;
/* kind_number.c */
extern const struct kind kind_number, kind_money;
/* kind_time.c */
extern const struct kind kind_date, kind_instant, kind_duration;

#endif
