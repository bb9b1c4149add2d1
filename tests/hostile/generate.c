/* generate.c - writes hostile files, the same bytes each time.
 *
 *   generate table FOLDER <TABLE           a line: NAME VERDICT PATH TEXT
 *   generate cuts FOLDER COUNT FILE...     beginnings of each FILE
 *   generate mutants FOLDER COUNT FILE...  copies of each FILE with bytes gone
 *                                          wrong
 *
 * Each case is a folder FOLDER/NAME that holds PATH, to be laid over a small
 * ISMS.  TEXT is in the escapes of expand.h.  FILE is the path that its copies
 * get, too, so that this runs in the ISMS they come from.  Prints a line "NAME
 * VERDICT PATH" for each.
 *
 * VERDICT: refused, when a message must name the file and a line; either, when
 * it may be taken as long as nothing happens. */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "expand.h"

static void make_folders(const char *path)
{
	char copy[4096];

	snprintf(copy, sizeof copy, "%s", path);
	for (char *slash = strchr(copy + 1, '/'); slash;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(copy, 0777) && errno != EEXIST)
			die(copy, strerror(errno));
		*slash = '/';
	}
}

struct place {
	const char *folder, *name, *verdict, *path;
};

static void write_case(const struct place *place, const char *text,
		       size_t length)
{
	char path[4096];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s/%s", place->folder, place->name,
		 place->path);
	make_folders(path);
	file = fopen(path, "w");
	if (!file || fwrite(text, 1, length, file) != length || fclose(file))
		die(path, strerror(errno));
	printf("%s %s %s\n", place->name, place->verdict, place->path);
}

static char *next_word(char **rest)
{
	char *word = *rest + strspn(*rest, " \t");
	size_t length = strcspn(word, " \t\n");

	*rest = word + length + (word[length] ? 1 : 0);
	word[length] = '\0';
	return word;
}

/* Lines that begin with ## and empty ones are for the reader. */
static void from_table(const char *folder)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t length;

	for (length = getline(&line, &room, stdin); length > 0;
	     length = getline(&line, &room, stdin)) {
		struct bytes bytes = { 0 }, path = { 0 };
		struct place place = { .folder = folder };
		char *rest = line;

		line[length - 1] = '\0';
		if (!*line || !strncmp(line, "##", 2))
			continue;
		place.name = next_word(&rest);
		place.verdict = next_word(&rest);
		expand(&path, next_word(&rest));
		place.path = path.text;
		expand(&bytes, rest + strspn(rest, " \t"));
		write_case(&place, bytes.text, bytes.length);
		free(bytes.text);
		free(path.text);
	}
	free(line);
}

static void read_all(const char *path, struct bytes *bytes)
{
	char piece[4096];
	size_t length;
	FILE *file = fopen(path, "r");

	if (!file)
		die(path, strerror(errno));
	do {
		length = fread(piece, 1, sizeof piece, file);
		bytes_add(bytes, piece, length);
	} while (length > 0);
	fclose(file);
}

static uint32_t next_random(uint32_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state;
}

/* One to four bytes replaced, doubled, dropped, or a line moved. */
static void mutate(struct bytes *bytes, uint32_t *state)
{
	static const char bad[] = "\0\t\n\r:-#{}[]'\"|>&*!%@`,?\\\x80\xff\x1b";
	uint32_t rounds = next_random(state) % 4 + 1;

	while (rounds-- && bytes->length > 2) {
		size_t at = next_random(state) % (bytes->length - 1);
		size_t from = next_random(state) % (bytes->length - 1);
		size_t left = bytes->length - (at > from ? at : from);
		size_t size = next_random(state) % left;

		switch (next_random(state) % 4) {
		case 0:
			bytes->text[at] =
				bad[next_random(state) % (sizeof bad - 1)];
			break;
		case 1:
			memmove(bytes->text + at, bytes->text + from, size);
			break;
		case 2:
			memmove(bytes->text + at, bytes->text + at + 1,
				--bytes->length - at);
			break;
		default:
			bytes->text[at] ^= (char)(1 << next_random(state) % 8);
			break;
		}
	}
}

static void copies(char **words, const char *kind)
{
	long count = strtol(words[1], NULL, 10);
	uint32_t state = 2463534242u;
	long number = 0;

	for (char **file = words + 2; *file; file++)
		for (long i = 1; i <= count; i++) {
			char name[64];
			struct bytes bytes = { 0 };
			struct place place = { words[0], name, "either",
					       *file };

			snprintf(name, sizeof name, "%s-%ld", kind, ++number);
			read_all(*file, &bytes);
			if (*kind == 'c')
				bytes.length = bytes.length * (size_t)i /
					       (size_t)(count + 1);
			else
				mutate(&bytes, &state);
			write_case(&place, bytes.text, bytes.length);
			free(bytes.text);
		}
}

int main(int count, char **words)
{
	if (count == 3 && !strcmp(words[1], "table"))
		from_table(words[2]);
	else if (count > 4 && !strcmp(words[1], "cuts"))
		copies(words + 2, "cut");
	else if (count > 4 && !strcmp(words[1], "mutants"))
		copies(words + 2, "mutant");
	else
		die("generate", "wants table, cuts or mutants");
	return 0;
}
