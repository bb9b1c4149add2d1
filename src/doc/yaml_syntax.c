/* yaml_syntax.c - libyaml's complaints in words that tell what to do. */
#include <string.h>

#include <yaml.h>

#include "isms/base/memory.h"
#include "isms/base/problem.h"
#include "isms/base/vec.h"
#include "doc_internal.h"

/* -- libyaml's words in ours ---------------------------------------------- */

struct place yaml_place(const struct yaml_mark_s *mark)
{
	return (struct place){
		.line = (uint32_t)mark->line + 1,
		.column = (uint32_t)mark->column + 1,
	};
}

enum node_style yaml_style(int style)
{
	switch ((yaml_scalar_style_t)style) {
	case YAML_SINGLE_QUOTED_SCALAR_STYLE:
		return NODE_SINGLE_QUOTED;
	case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
		return NODE_DOUBLE_QUOTED;
	case YAML_LITERAL_SCALAR_STYLE:
		return NODE_LITERAL;
	case YAML_FOLDED_SCALAR_STYLE:
		return NODE_FOLDED;
	case YAML_ANY_SCALAR_STYLE:
	case YAML_PLAIN_SCALAR_STYLE:
		break;
	}
	return NODE_PLAIN;
}

/* -- what it complains of -------------------------------------------------- */

struct advice {
	const char *said;    /* libyaml's problem */
	const char *context; /* how libyaml's context begins; NULL: any */
	enum problem_code code;
	bool at_context; /* where it began tells more than where it showed */
	const char *text;
};

static const struct advice advices[] = {
	{ "could not find expected ':'", NULL, PROBLEM_SYNTAX, true,
	  "this line lacks a ':' behind its key: write 'key: value', indent a "
	  "text that goes on, close quotes" },
	{ "mapping values are not allowed in this context", NULL,
	  PROBLEM_SYNTAX, false,
	  "a ':' cannot stand here: put a value that holds ': ' in quotes, and "
	  "check the indent" },
	{ "block sequence entries are not allowed in this context", NULL,
	  PROBLEM_SYNTAX, false,
	  "a list item cannot begin here: start it on a line of its own below "
	  "its key" },
	{ "mapping keys are not allowed in this context", NULL, PROBLEM_SUBSET,
	  false, "complex keys (? key) are not used: write 'key: value'" },
	{ "did not find expected key", NULL, PROBLEM_SYNTAX, false,
	  "a key is expected here: check the indent and the quotes of this line "
	  "and of those above" },
	{ "did not find expected '-' indicator", NULL, PROBLEM_SYNTAX, false,
	  "a list item is expected here: begin it with '-' below the others, or "
	  "check the indent" },
	{ "did not find expected ',' or ']'", NULL, PROBLEM_SYNTAX, false,
	  "a list in [ ] is not closed before this: add the ',' or ']' that is "
	  "missing" },
	{ "did not find expected ',' or '}'", NULL, PROBLEM_SYNTAX, false,
	  "a map in { } is not closed before this: add the ',' or '}' that is "
	  "missing" },
	{ "did not find expected node content", NULL, PROBLEM_SYNTAX, false,
	  "a value is missing here: add it, or delete the ',' or indicator" },
	{ "did not find expected <document start>", NULL, PROBLEM_SYNTAX, false,
	  "this line does not belong to the map above: check its indent" },
	{ "found unexpected end of stream", NULL, PROBLEM_SYNTAX, true,
	  "the quote that opens here is never closed: add the closing quote" },
	{ "found unexpected document indicator", NULL, PROBLEM_SYNTAX, true,
	  "the quote that opens here is not closed before '---' or '...'" },
	{ "found unknown escape character", NULL, PROBLEM_SYNTAX, false,
	  "a backslash in double quotes begins an escape: write \\\\, or use "
	  "single quotes" },
	{ "did not find expected hexdecimal number", NULL, PROBLEM_SYNTAX,
	  false,
	  "\\x, \\u and \\U want 2, 4 or 8 hexadecimal digits: write them, or "
	  "use single quotes" },
	{ "found invalid Unicode character escape code", NULL,
	  PROBLEM_CHARACTER, false,
	  "this escape is no Unicode character: write the character" },
	{ "did not find expected comment or line break",
	  "while scanning a block", PROBLEM_SYNTAX, false,
	  "behind | or > nothing may stand on the line: put the text below, "
	  "indented, or in quotes" },
	{ "found an indentation indicator equal to 0", NULL, PROBLEM_SYNTAX,
	  false, "the indent behind | or > must be 1 to 9" },
	{ "found a tab character where an indentation space is expected", NULL,
	  PROBLEM_SYNTAX, false, "a tab cannot indent: use blanks" },
	{ "found a tab character that violates indentation", NULL,
	  PROBLEM_SYNTAX, false, "a tab cannot indent: use blanks" },
	{ "found unexpected ':'", NULL, PROBLEM_SYNTAX, false,
	  "a ':' cannot stand here: add a blank behind it, or put the text in "
	  "quotes" },
	{ "found undefined tag handle", NULL, PROBLEM_SUBSET, false,
	  "tags (!name) are not used here: delete it, or put a text that begins "
	  "with ! in quotes" },
	{ NULL, "while scanning an anchor", PROBLEM_SYNTAX, true,
	  "a text that begins with & needs quotes" },
	{ NULL, "while scanning an alias", PROBLEM_SYNTAX, true,
	  "a text that begins with * needs quotes" },
	{ NULL, "while scanning a tag", PROBLEM_SYNTAX, true,
	  "a text that begins with ! needs quotes" },
	{ NULL, "while parsing a tag", PROBLEM_SYNTAX, true,
	  "a text that begins with ! needs quotes" },
};

static bool fits(const struct advice *advice, const yaml_parser_t *parser)
{
	const char *said = parser->problem ? parser->problem : "";
	const char *context = parser->context ? parser->context : "";

	if (advice->said && strcmp(advice->said, said) != 0)
		return false;
	return !advice->context ||
	       strncmp(advice->context, context, strlen(advice->context)) == 0;
}

/* The byte that no token begins with. */
static const char *bad_start(const struct source *source, struct place place)
{
	size_t begin, end;

	if (!source_line(source, place.line, &begin, &end))
		return "this cannot begin a value: put the text in quotes";
	for (uint32_t column = 1; column < place.column && begin < end;) {
		begin++;
		if (begin == end || (source->text[begin] & 0xc0) != 0x80)
			column++;
	}
	if (begin < end && source->text[begin] == '\t')
		return "a tab cannot indent: use blanks";
	return "a value cannot begin with @, ` or %: put the text in quotes";
}

static struct problem *say(const struct source *source,
			   const yaml_parser_t *parser,
			   struct problems *problems, struct place *place)
{
	const char *said = parser->problem ? parser->problem : "not YAML";

	*place = yaml_place(&parser->problem_mark);
	if (strcmp(said, "found character that cannot start any token") == 0)
		return problem_add(problems, PROBLEM_SYNTAX, source->path, "%s",
				   bad_start(source, *place));
	for (size_t i = 0; i < ARRAY_SIZE(advices); i++) {
		if (!fits(&advices[i], parser))
			continue;
		if (advices[i].at_context)
			*place = yaml_place(&parser->context_mark);
		return problem_add(problems, advices[i].code, source->path,
				   "%s", advices[i].text);
	}
	return problem_add(problems, PROBLEM_SYNTAX, source->path,
			   "%s%s%s: check quotes and indent", said,
			   parser->context ? " " : "",
			   parser->context ? parser->context : "");
}

struct problem *yaml_syntax(const struct source *source,
			    const struct yaml_parser_s *parser,
			    struct problems *problems)
{
	struct place place = { 1, 1 };
	struct problem *problem;

	/* No fault of the file. */
	if (parser->error == YAML_MEMORY_ERROR)
		memory_none();
	if (parser->error == YAML_READER_ERROR) {
		/* this one gives bytes and no mark at all */
		place = source_place(source, source_mark(source) +
						     parser->problem_offset);
		problem = problem_add(problems, PROBLEM_CHARACTER, source->path,
				      "this character cannot stand in YAML: "
				      "delete it");
	} else {
		problem = say(source, parser, problems, &place);
	}
	problem->line = place.line;
	problem->column = place.column;
	problem->width = 1;
	return problem;
}
