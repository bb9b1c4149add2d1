/* yaml_glance.c - which texts need libyaml, and which do not. */
#include <string.h>

#include "doc_internal.h"
#include "glance_internal.h"

static bool has_plain_lines(const struct source *source)
{
	return !source_mark(source) &&
	       !memchr(source->text, '\t', source->length) &&
	       !memchr(source->text, '\r', source->length);
}

/* Most files are plain; the scanner takes no directive or conflict marker, so
 * the guard need not look at what it has taken. */
bool yaml_glance(const struct source *source, struct arena *arena,
		 struct problems *problems, struct glance *glance)
{
	bool plain = source_is_plain(source, glance->any_size);

	glance->scanned = plain && yaml_scan(source, arena, glance->scratch,
					     glance->habit, &glance->tape);
	glance->tape.ascii = plain;
	if (glance->scanned)
		return true;
	if (!source_scan(source, glance->any_size, problems, &glance->ascii))
		return false;
	glance->scanned = !plain && has_plain_lines(source) &&
			  yaml_scan(source, arena, glance->scratch,
				    glance->habit, &glance->tape);
	if (glance->scanned)
		glance->tape.ascii = glance->ascii;
	return true;
}

bool tape_read(const struct source *source, struct habit *habit,
	       struct arena *arena, struct problems *problems,
	       struct tape *tape)
{
	struct glance glance = { .scratch = arena, .habit = habit };
	struct node *root;

	if (!yaml_glance(source, arena, problems, &glance))
		return false;
	if (glance.scanned) {
		*tape = glance.tape;
		return true;
	}
	root = yaml_parse(source, glance.ascii, arena, problems);
	if (root)
		tape_of_tree(root, arena, tape);
	return root != NULL;
}
