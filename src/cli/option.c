/* option.c - words of a command line sorted into options and operands. */
#include "isms/cli/option.h"

#include <string.h>

#include "isms/base/number.h"
#include "isms/base/utf8.h"

struct sorting {
	struct arguments *arguments;
	const struct option *const *rows;
	int count;
	char **words;
	int at;
	struct error *err;
};

/* Exact name, else the only row that starts so; NULL and *many otherwise. */
static const struct option *by_name(const struct sorting *sorting,
				    const char *name, size_t length, int *many)
{
	const struct option *found = NULL;

	*many = 0;
	for (int i = 0; sorting->rows[i]; i++)
		for (const struct option *row = sorting->rows[i]; row->name;
		     row++) {
			if (strncmp(row->name, name, length) != 0)
				continue;
			if (!row->name[length]) {
				*many = 1;
				return row;
			}
			found = row;
			++*many;
		}
	return *many == 1 ? found : NULL;
}

static const struct option *by_letter(const struct sorting *sorting,
				      char letter)
{
	for (int i = 0; sorting->rows[i]; i++)
		for (const struct option *row = sorting->rows[i]; row->name;
		     row++)
			if (row->letter == letter)
				return row;
	return NULL;
}

static bool unknown_option(const struct sorting *sorting, const char *name,
			   int many)
{
	const char *near = NULL;

	if (many > 1)
		return error_set(sorting->err, FAULT_USAGE,
				 "option '--%s' could mean several options",
				 name);
	for (int i = 0; sorting->rows[i] && !near; i++) {
		const struct option *row = sorting->rows[i];
		size_t count = 0;

		while (row[count].name)
			count++;
		near = nearest_name(name, row, count, sizeof *row);
	}
	error_set(sorting->err, FAULT_USAGE, "unknown option '--%s'", name);
	if (near)
		error_hint(sorting->err, "did you mean '--%s'?", near);
	else
		error_hint(sorting->err, "--help lists the options");
	return false;
}

static bool take(struct sorting *sorting, const struct option *row,
		 const char *value)
{
	struct given given = { row->name, value };

	if (!row->argument && value)
		return error_set(sorting->err, FAULT_USAGE,
				 "option '--%s' takes no value", row->name);
	if (row->argument && !value) {
		if (sorting->at + 1 >= sorting->count)
			return error_set(sorting->err, FAULT_USAGE,
					 "option '--%s' wants %s", row->name,
					 row->argument);
		given.value = sorting->words[++sorting->at];
	}
	vec_push(&sorting->arguments->options, given);
	return true;
}

static bool take_long(struct sorting *sorting, const char *word)
{
	size_t length = strcspn(word, "=");
	const char *value = word[length] ? word + length + 1 : NULL;
	int many;
	const struct option *row = by_name(sorting, word, length, &many);

	if (!row)
		return unknown_option(sorting, word, many);
	return take(sorting, row, value);
}

/* -n 20, -n20; switches may stand together. */
static bool take_short(struct sorting *sorting, const char *letters)
{
	for (; *letters; letters++) {
		const struct option *row = by_letter(sorting, *letters);

		if (!row)
			return error_set(sorting->err, FAULT_USAGE,
					 "unknown option '-%c'", *letters);
		if (row->argument)
			return take(sorting, row,
				    letters[1] ? letters + 1 : NULL);
		if (!take(sorting, row, NULL))
			return false;
	}
	return true;
}

/* "-" is standard input and "-30d" no option: options begin with a letter. */
static bool is_option(const char *word)
{
	if (word[0] != '-')
		return false;
	return word[1] == '-' || (word[1] >= 'a' && word[1] <= 'z') ||
	       (word[1] >= 'A' && word[1] <= 'Z');
}

bool arguments_parse(struct arguments *arguments,
		     const struct option *const *rows, int count, char **words,
		     struct error *err)
{
	struct sorting sorting = { arguments, rows, count, words, 0, err };
	bool options = true;

	for (; sorting.at < count; sorting.at++) {
		const char *word = words[sorting.at];

		if (options && !strcmp(word, "--"))
			options = false;
		else if (!options || !is_option(word))
			vec_push(&arguments->operands, word);
		else if (word[1] == '-' ? !take_long(&sorting, word + 2)
					: !take_short(&sorting, word + 1))
			return false;
	}
	return true;
}

const char *option_text(const struct arguments *arguments, const char *name)
{
	const char *value = NULL;

	for (size_t i = 0; i < arguments->options.count; i++)
		if (!strcmp(arguments->options.items[i].name, name))
			value = arguments->options.items[i].value;
	return value;
}

bool option_given(const struct arguments *arguments, const char *name)
{
	for (size_t i = 0; i < arguments->options.count; i++)
		if (!strcmp(arguments->options.items[i].name, name))
			return true;
	return false;
}

bool option_number(const struct arguments *arguments, const char *name,
		   long fallback, long *number, struct error *err)
{
	const char *text = option_text(arguments, name);
	int64_t value;

	*number = fallback;
	if (!text)
		return true;
	if (!integer_parse(text, &value) || value < 0 || value > 1000000000)
		return error_set(err, FAULT_USAGE,
				 "option '--%s' wants a whole number, not '%s'",
				 name, text);
	*number = (long)value;
	return true;
}

void arguments_clear(struct arguments *arguments)
{
	vec_clear(&arguments->options);
	vec_clear(&arguments->operands);
}
