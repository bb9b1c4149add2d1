/* template.h - texts of policies to begin with, for a company of fifty.
 *
 * A text begins with a comment that is not part of it:
 *
 *	<!--
 *	title: Access control policy
 *	kind: policy
 *	covers: A.5.15 A.8.2 gdpr/Art.32
 *	-->
 *
 * Addresses without a framework are of ISO/IEC 27001:2022.  In the text stand
 * {organisation} and {owner}. */
#ifndef ISMS_FRAMEWORK_TEMPLATE_H
#define ISMS_FRAMEWORK_TEMPLATE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;
struct buf;

struct template
{
	const char *name; /* "access-control" */
	const char *title;
	const char *kind;
	const char **covers; /* whole addresses; the first is its reason */
	size_t cover_count;
	const char *text; /* Markdown, up to `end` */
	const char *end;
};

/* All there are, in the order of names, in the arena. */
const struct template *templates_all(struct arena *arena, size_t *count);

/* The text with its places filled. */
void template_fill(const struct template *template, const char *organisation,
		   const char *owner, struct buf *out);

#endif
