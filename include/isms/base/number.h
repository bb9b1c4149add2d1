/* number.h - reading and writing numbers the same in every locale. */
#ifndef ISMS_BASE_NUMBER_H
#define ISMS_BASE_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct buf;

/* A decimal of at most 15 significant digits; unset is "absent". */
struct number {
	double value;
	bool set;
};

/* An amount in 1/100 of the currency; an empty currency is "absent". */
struct money {
	int64_t cents;
	char currency[4];
};

/* Whole text, optional minus, no plus, no blanks, no octal meaning. */
bool integer_parse(const char *text, int64_t *value);

/* "12", "-3.5", "0.25"; no exponent, NaN or infinity. */
bool number_parse(const char *text, struct number *number);
/* The shortest decimal that reads back the same (12, 0.25), never with an
 * exponent: what is written can be read again. */
void number_format(double value, struct buf *out);
/* The same in the arena. */
const char *number_text(struct arena *arena, double value);

/* To so many decimals, halves away from zero. */
double number_round(double value, int decimals);

/* "1200 EUR", "1200.50 EUR", "EUR 1200"; three capitals. */
bool money_parse(const char *text, struct money *money);
void money_format(struct money money, struct buf *out);

#endif
