/* ciso_entry.c - one node of a library of CISO Assistant as an entry of ours:
 * texts in the language asked for, attributes, questions, and what is known to
 * be wrong put right. */
#include <string.h>

#include "intake_internal.h"
#include "isms/base/utf8.h"

/* -- texts ---------------------------------------------------------------- */

static const struct node *translation(const struct intake *intake,
				      const struct node *node)
{
	const struct node *all = node_get(node, "translations");

	return intake->language && all ? node_get(all, intake->language) : NULL;
}

const char *ciso_line(struct intake *intake, const struct node *node,
		      const char *key)
{
	const char *text =
		intake_line_of(intake, translation(intake, node), key);

	return text ? text : intake_line_of(intake, node, key);
}

const char *ciso_text(struct intake *intake, const struct node *node,
		      const char *key)
{
	const char *text =
		intake_text_of(intake, translation(intake, node), key);

	return text ? text : intake_text_of(intake, node, key);
}

void ciso_translations(struct intake *intake, const struct node *node)
{
	const struct node *all = node_get(node, "translations");

	for (size_t i = 0; all && all->kind == NODE_MAP && i < all->count; i++)
		if (!intake->language ||
		    strcmp(all->keys[i]->text, intake->language) != 0)
			intake_left(intake,
				    arena_format(intake->arena,
						 "texts in other languages "
						 "(--language %s)",
						 all->keys[i]->text),
				    NULL);
}

const char *ciso_urn(struct intake *intake, const struct node *node)
{
	const char *line = intake_line(intake, node);

	return line ? utf8_fold(intake->arena, line) : NULL;
}

/* -- attributes of an entry ----------------------------------------------- */

enum how {
	HOW_SEEN,     /* taken care of elsewhere, or computed anew */
	HOW_TEXT,     /* as it is, under our name */
	HOW_WORDS,    /* a list of texts */
	HOW_URNS,     /* a list of addresses */
	HOW_QUESTIONS /* a map from URN, or a list */
};

static const struct attribute {
	const char *theirs;
	const char *ours;
	enum how how;
} attributes[] = {
	{ "urn", NULL, HOW_SEEN },
	{ "ref_id", NULL, HOW_SEEN },
	{ "name", NULL, HOW_SEEN },
	{ "description", NULL, HOW_SEEN },
	{ "translations", NULL, HOW_SEEN },
	{ "assessable", NULL, HOW_SEEN },
	{ "parent_urn", NULL, HOW_SEEN },
	{ "depth", NULL, HOW_SEEN },
	{ "order_id", NULL, HOW_SEEN },
	{ "annotation", "note", HOW_TEXT },
	{ "typical_evidence", "evidence", HOW_TEXT },
	{ "implementation_groups", "groups", HOW_WORDS },
	{ "reference_controls", "controls", HOW_URNS },
	{ "threats", "threats", HOW_URNS },
	{ "questions", "questions", HOW_QUESTIONS },
	{ "question", "questions", HOW_QUESTIONS },
};

/* A URN of another library becomes an address where we have it. */
static const char *address_of(struct intake *intake, const char *urn)
{
	const struct catalogue *catalogue =
		intake_catalogue(intake, urn_base(intake->arena, urn));
	const struct entry *entry =
		catalogue ? intake_entry(intake, catalogue, urn_tail(urn))
			  : NULL;

	if (entry)
		return arena_format(intake->arena, "%s/%s", catalogue->id,
				    entry->id);
	intake_altered(intake, "references to what is not there, kept as names",
		       urn_tail(urn));
	return urn_tail(urn);
}

static struct node *words_node(struct intake *intake, const struct node *node,
			       bool urns)
{
	struct node *list = node_list(intake->arena);

	for (size_t i = 0; i < node_items(node); i++) {
		const struct node *item = node_item(node, i);
		const char *word = urns ? ciso_urn(intake, item)
					: intake_line(intake, item);

		if (word && urns)
			word = address_of(intake, word);
		if (word)
			node_push(intake->arena, list,
				  intake_node(intake, word));
	}
	return list->count ? list : NULL;
}

/* "Is there a policy? [Yes | No]" */
static void put_question(struct intake *intake, struct node *list,
			 const struct node *question,
			 const struct node *choices)
{
	const char *text = question->kind == NODE_TEXT
				   ? intake_line(intake, question)
				   : ciso_line(intake, question, "text");
	const char *all = NULL;

	if (node_get(question, "choices"))
		choices = node_get(question, "choices");
	for (size_t i = 0; i < node_items(choices); i++) {
		const struct node *choice = node_item(choices, i);
		const char *word = choice->kind == NODE_TEXT
					   ? intake_line(intake, choice)
					   : ciso_line(intake, choice, "value");

		if (word)
			all = arena_format(intake->arena, "%s%s%s",
					   all ? all : "", all ? " | " : "",
					   word);
	}
	if (text && all)
		text = arena_format(intake->arena, "%s [%s]", text, all);
	if (text)
		node_push(intake->arena, list, intake_node(intake, text));
	ciso_translations(intake, question);
}

static struct node *questions_node(struct intake *intake,
				   const struct node *node)
{
	struct node *list = node_list(intake->arena);
	const struct node *inner = node_get(node, "questions");
	const struct node *choices = NULL;

	if (inner) { /* an older form: the choices are those of all */
		choices = node_get(node, "question_choices");
		node = inner;
	}
	if (node->kind == NODE_MAP && !node_get(node, "text"))
		for (size_t i = 0; i < node->count; i++)
			put_question(intake, list, node->values[i], choices);
	else
		for (size_t i = 0; i < node_items(node); i++)
			put_question(intake, list, node_item(node, i), choices);
	return list->count ? list : NULL;
}

static struct node *plain_list(struct intake *intake, const struct node *node)
{
	for (size_t i = 0; i < node->count; i++)
		if (node->values[i]->kind != NODE_TEXT)
			return NULL;
	return words_node(intake, node, false);
}

/* What we know nothing of is taken when it is a text or a list of texts. */
static struct node *other_node(struct intake *intake, const struct node *key,
			       const struct node *value)
{
	struct node *taken = NULL;

	if (value->kind == NODE_TEXT)
		return intake_node(intake, intake_text(intake, value));
	if (value->kind == NODE_LIST)
		taken = plain_list(intake, value);
	if (!taken && value->count)
		intake_left(intake,
			    arena_format(intake->arena, "'%s' of entries",
					 key->text),
			    NULL);
	return taken;
}

static struct node *value_node(struct intake *intake, enum how how,
			       const struct node *key, const struct node *value)
{
	switch (how) {
	case HOW_TEXT:
		if (value->kind == NODE_TEXT)
			return intake_node(intake, intake_text(intake, value));
		return other_node(intake, key, value);
	case HOW_WORDS:
		return words_node(intake, value, false);
	case HOW_URNS:
		return words_node(intake, value, true);
	case HOW_QUESTIONS:
		return questions_node(intake, value);
	case HOW_SEEN:
		break;
	}
	return NULL;
}

static void take_attributes(struct intake *intake, struct draft_entry *entry,
			    const struct node *node)
{
	for (size_t i = 0; i < node->count; i++) {
		const struct node *key = node->keys[i];
		const struct attribute *row = attributes;
		const struct attribute *end =
			attributes + ARRAY_SIZE(attributes);

		while (row < end && strcmp(row->theirs, key->text) != 0)
			row++;
		draft_attribute(
			intake, entry, row < end ? row->ours : key->text,
			row < end ? value_node(intake, row->how, key,
					       node->values[i])
				  : other_node(intake, key, node->values[i]));
	}
	ciso_translations(intake, node);
}

/* -- what is known to be wrong in the libraries that are about ------------- */

static const struct correction {
	const char *framework; /* the last part of its URN begins like that */
	const char *id;	       /* begins like that, */
	const char *becomes;   /* and should, or NULL */
	const char *title;     /* or should have this one */
} corrections[] = {
	{ "iso27001-2022", "A.7.6", NULL, "Working in secure areas" },
	{ "iso27001-2022", "7.5.2", NULL, "Creating and updating" },
	{ "soc2", "PP1.", "PI1.", NULL },
};

static void correct(struct intake *intake, struct draft_entry *entry,
		    const char *framework)
{
	for (size_t i = 0; entry->id && i < ARRAY_SIZE(corrections); i++) {
		const struct correction *row = &corrections[i];
		size_t length = strlen(row->id);

		if (strncmp(framework, row->framework,
			    strlen(row->framework)) != 0 ||
		    strncmp(entry->id, row->id, length) != 0)
			continue;
		if (row->becomes) {
			entry->id = arena_join(intake->arena, row->becomes,
					       entry->id + length, "");
			intake_altered(intake, "ids known to be wrong",
				       entry->id);
		} else if (!entry->id[length] && entry->title &&
			   strcmp(entry->title, row->title) != 0) {
			entry->title = row->title;
			intake_altered(intake, "titles known to be wrong",
				       entry->id);
		}
	}
}

/* -- entries -------------------------------------------------------------- */

bool ciso_entry(struct intake *intake, struct draft *draft,
		const struct node *node, struct error *err)
{
	const char *urn = ciso_urn(intake, node_get(node, "urn"));
	const char *given = intake_line_of(intake, node, "urn");
	const char *tail = given ? urn_tail(given) : NULL;
	const char *assess = intake_line_of(intake, node, "assessable");
	struct draft_entry *entry;

	if (node->kind != NODE_MAP)
		return intake_refuse(intake, node, err,
				     "an entry must be a map with a urn");
	if (!urn)
		return intake_refuse(intake, node, err,
				     "this entry has no urn");
	entry = draft_add(draft, urn, node);
	entry->id = intake_line_of(intake, node, "ref_id");
	entry->spare = tail;
	if (!entry->id)
		intake_altered(intake,
			       "entries without a ref_id, named by "
			       "the end of their URN",
			       tail);
	entry->title = ciso_line(intake, node, "name");
	entry->text = ciso_text(intake, node, "description");
	entry->parent = ciso_urn(intake, node_get(node, "parent_urn"));
	if (assess)
		entry->assess = !strcmp(assess, "true") ? "yes" : "no";
	correct(intake, entry, urn_tail(urn_base(intake->arena, urn)));
	if (entry->id && strcmp(intake_normal(intake->arena, entry->id),
				intake_normal(intake->arena, tail)) != 0)
		draft_attribute(intake, entry, "urn",
				intake_node(intake, tail));
	take_attributes(intake, entry, node);
	return true;
}
