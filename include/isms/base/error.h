/* error.h - why a command cannot go on.
 *
 * Functions that can fail return bool and take `struct error *err` last; on
 * failure they `return error_set(err, FAULT_..., "...")` where the reason is
 * known.  Callers pass false on, at most adding what they were doing.  Only
 * main prints.  Wording: no capital, no full stop, what failed first, names in
 * single quotes, then what to do when it is known. */
#ifndef ISMS_BASE_ERROR_H
#define ISMS_BASE_ERROR_H

#include <stdbool.h>

#include "isms/base/buf.h"

/* The values are the exit statuses of product.md section 2. */
enum fault {
	FAULT_NONE = 0,
	FAULT_NO = 1,	  /* the answer is no */
	FAULT_USAGE = 2,  /* the command line is wrong */
	FAULT_DATA = 3,	  /* a register could not be read */
	FAULT_SYSTEM = 4, /* I/O, lock, no space */
};

struct error {
	enum fault fault;
	struct buf text;
};

/* Sets fault and text (replacing an earlier one) and returns false.  Line feeds
 * in what is quoted become blanks: only hints begin a line. */
bool error_set(struct error *err, enum fault fault, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* error_set with ": strerror(number)" behind the text. */
bool error_system(struct error *err, int number, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Puts "context: " in front of the text and returns false. */
bool error_while(struct error *err, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Adds a further line, indented as a remedy ("try: ..."). */
void error_hint(struct error *err, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* For text made of several lines, each of which was an error's: they stay. */
bool error_lines(struct error *err, enum fault fault, const char *lines);

/* Takes over fault and text of another one and returns false. */
bool error_copy(struct error *err, const struct error *from);

void error_clear(struct error *err);

#endif
