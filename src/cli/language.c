/* language.c - kinds of values, forms of terms, exit statuses, as rows. */
#include "isms/cli/language.h"

#include <string.h>

const struct form value_forms[] = {
	{ "line", "a text without a line break" },
	{ "text", "any text; @FILE reads it from a file, - from standard "
		  "input" },
	{ "choice", "one of the words that the field lists" },
	{ "number", "such as 12 or -3.5: at most 15 digits, no exponent" },
	{ "level", "a place on a scale of the method, by its number (1 is the "
		   "lowest) or its name" },
	{ "date", "such as 2026-11-23; on the command line also yesterday, "
		  "today, tomorrow, +30d, -2w, +3m, -1y, and the end of this "
		  "month, quarter or year: eom, eoq, eoy" },
	{ "instant", "such as 2026-11-23T09:30:00+01:00 or, in UTC, "
		     "2026-11-23T09:30Z" },
	{ "duration", "of one unit: 12 months, 2 weeks, 72h, 4 business days, "
		      "P1Y; a year is 12 months, a week 7 days" },
	{ "money", "such as 1200 EUR or 1200.50 EUR" },
	{ "ref", "the id of a record; on the command line any unique start or "
		 "end of it, with or without the prefix, or an external id" },
	{ "cite", "an address in a catalogue such as iso27001-2022/A.5.9 or "
		  "bsi/G 0.39, an id, or a name" },
	{ "url", "begins with https://, http://, ftp://, ssh://, git:// or "
		 "mailto:" },
	{ "path", "a file inside the ISMS, such as evidence/files/a.pdf" },
	{ "recurrence", "a rule of iCalendar for whole days, such as "
			"FREQ=MONTHLY;BYMONTHDAY=-1" },
	{ "bool", "yes or no; true and false will do" },
	{ "list", "several values: on the command line between semicolons, ids "
		  "also between commas; += adds, -= takes out" },
	{ "group", "fields that belong together, named with a dot: "
		   "residual.impact" },
	{ "groups", "several groups, named by a number from 0 or by a key: "
		    "tests[0].result, tests[on=2026-01-02].result" },
	{ NULL, NULL },
};

/* In the order of term_form. */
enum {
	FORM_EQUAL,
	FORM_RANGE,
	FORM_DATES,
	FORM_HOLDS,
	FORM_EMPTY,
	FORM_NOT,
	FORM_TAG,
	FORM_FILTER,
	FORM_WORD
};

const struct form term_forms[] = {
	[FORM_EQUAL] = { "status=open,closed", "is one of these" },
	[FORM_RANGE] = { "score=15..",
			 "is in a range; either end may be left out" },
	[FORM_DATES] = { "due=..+30d", "dates may be relative" },
	[FORM_HOLDS] = { "tags~cloud", "contains" },
	[FORM_EMPTY] = { "acceptance.until=", "is empty" },
	[FORM_NOT] = { "not:owner=PER-ALICE", "the opposite" },
	[FORM_TAG] = { "+overdue", "a computed tag" },
	[FORM_FILTER] = { "@mine", "terms saved under that name in isms.yaml" },
	[FORM_WORD] = { "laptop", "a word anywhere in the record" },
	{ NULL, NULL },
};

const struct form *term_form(const char *word)
{
	size_t sign = strcspn(word, "=~");
	int form = FORM_EQUAL;

	if (!strncmp(word, "not:", 4))
		form = FORM_NOT;
	else if (*word == '+')
		form = FORM_TAG;
	else if (*word == '@')
		form = FORM_FILTER;
	else if (!word[sign])
		form = FORM_WORD;
	else if (word[sign] == '~')
		form = FORM_HOLDS;
	else if (!word[sign + 1])
		form = FORM_EMPTY;
	else if (strstr(word + sign, ".."))
		form = FORM_RANGE;
	return &term_forms[form];
}

const struct form exit_forms[] = {
	{ "0", "fine" },
	{ "1", "the answer is no: problems of severity error, something "
	       "overdue for due and inbox, differences for diff, a plan that "
	       "was not confirmed" },
	{ "2", "the command line is wrong" },
	{ "3", "a register could not be read" },
	{ "4", "the system failed: input or output, lock, no space, no "
	       "memory" },
	{ "128+n", "ended by signal n" },
	{ NULL, NULL },
};
