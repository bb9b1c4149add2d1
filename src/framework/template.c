/* template.c - reads the policy texts that are built in. */
#include "isms/framework/template.h"

#include <assert.h>
#include <string.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/words.h"
#include "isms/framework/embedded.h"

static const char opening[] = "<!--\n";
static const char closing[] = "-->\n";
static const char usual[] = "iso27001-2022";

/* The value of a line "NAME: VALUE" of the comment. */
static const char *line_of(const char *comment, const char *end,
			   const char *name, struct arena *arena)
{
	size_t length = strlen(name);

	for (const char *line = comment; line < end;
	     line = strchr(line, '\n') + 1)
		if (!strncmp(line, name, length) && line[length] == ':')
			return arena_text(arena, line + length + 2,
					  strcspn(line, "\n") - length - 2);
	return "";
}

static void read_covers(struct template *template, const char *line,
			struct arena *arena)
{
	size_t length;

	template->covers = arena_array(arena, strlen(line) / 2 + 1,
				       sizeof *template->covers);
	for (const char *word = words_next(&line, &length); word;
	     word = words_next(&line, &length)) {
		const char *address = arena_text(arena, word, length);

		if (!strchr(address, '/'))
			address = arena_format(arena, "%s/%s", usual, address);
		template->covers[template->cover_count++] = address;
	}
}

static void read_one(const struct embedded *file, struct template *template,
		     struct arena *arena)
{
	const char *comment = file->begin + strlen(opening);
	const char *end = strstr(file->begin, closing);

	assert(!strncmp(file->begin, opening, strlen(opening)) && end);
	*template = (struct template){
		.name = file->name,
		.title = line_of(comment, end, "title", arena),
		.kind = line_of(comment, end, "kind", arena),
		.text = end + strlen(closing),
		.end = file->end,
	};
	read_covers(template, line_of(comment, end, "covers", arena), arena);
}

const struct template *templates_all(struct arena *arena, size_t *count)
{
	struct template *templates;

	for (*count = 0; embedded_policies[*count].name; ++*count)
		;
	templates = arena_array(arena, *count + 1, sizeof *templates);
	for (size_t i = 0; i < *count; i++)
		read_one(&embedded_policies[i], &templates[i], arena);
	return templates;
}

void template_fill(const struct template *template, const char *organisation,
		   const char *owner, struct buf *out)
{
	const struct {
		const char *place, *value;
	} places[] = {
		{ "{organisation}", organisation },
		{ "{owner}", owner },
	};

	for (const char *at = template->text; at < template->end;) {
		const char *brace =
			memchr(at, '{', (size_t)(template->end - at));
		size_t i = 0;

		if (!brace)
			brace = template->end;
		buf_add(out, at, (size_t)(brace - at));
		at = brace;
		if (at == template->end)
			break;
		while (i < 2 && strncmp(at, places[i].place,
					strlen(places[i].place)) != 0)
			i++;
		buf_text(out, i < 2 ? places[i].value : "{");
		at += i < 2 ? strlen(places[i].place) : 1;
	}
}
