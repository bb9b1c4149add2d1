/* soa_lines.c - what a Statement of Applicability says of each control (ISO/IEC
 * 27001:2022, 6.1.3 d), from decisions, controls, tests, risks, obligations. */
#include <string.h>

#include "isms/store/graph.h"
#include "soa_internal.h"

static bool is_said(const char *text)
{
	return text && *text;
}

/* -- reasons and justification -------------------------------------------- */

/* The codes that auditors know. */
static const struct {
	const char *reason, *code;
} codes[] = {
	{ "law", "LR" },      { "contract", "CO" }, { "business", "BR" },
	{ "practice", "BP" }, { "risk", "RRA" },
};

static bool is_contract(const struct record *obligation)
{
	const struct requirement *what = obligation->at;
	const struct slot *slot = noun_slot(obligation->noun, "kind");
	const struct choice *kind =
		choice_at(slot->field->rule.choices, what->kind);

	return kind && (!strcmp(kind->name, "contract") ||
			!strcmp(kind->name, "customer"));
}

static bool has_obligation(const struct support *support, bool contract)
{
	for (size_t i = 0; i < support->obligations.count; i++)
		if (is_contract(support->obligations.items[i]) == contract)
			return true;
	return false;
}

static bool gives(const struct requirement *what, const struct support *support,
		  const char *reason)
{
	for (size_t i = 0; what && i < what->reasons.count; i++)
		if (!strcmp(what->reasons.items[i], reason))
			return true;
	if (what && what->reasons.count)
		return false; /* what was decided goes before what is linked */
	if (!strcmp(reason, "risk"))
		return support->risks.count;
	if (!strcmp(reason, "law"))
		return has_obligation(support, false);
	return !strcmp(reason, "contract") && has_obligation(support, true);
}

static const char *reason_codes(struct arena *arena,
				const struct soa_line *line)
{
	const struct requirement *what =
		line->decision && line->heading ? line->decision->at : NULL;
	struct buf text = { 0 };
	const char *kept;

	for (size_t i = 0; i < ARRAY_SIZE(codes); i++)
		if (gives(what, &line->support, codes[i].reason))
			buf_format(&text, "%s%s", text.length ? " " : "",
				   codes[i].code);
	kept = text.length ? buf_keep(&text, arena) : NULL;
	buf_clear(&text);
	return kept;
}

/* "GDPR, Art. 32" */
static void name_obligation(struct buf *text, const struct record *record)
{
	const struct requirement *what = record->at;

	buf_format(text, "%s (%s%s%s)", record->id,
		   what->source ? what->source : record_title(record),
		   what->clause ? ", " : "", what->clause ? what->clause : "");
}

/* What leads to it, where the decision has no words of its own. */
static const char *linked_reasons(struct arena *arena,
				  const struct support *support)
{
	struct buf text = { 0 };
	const char *kept;

	for (size_t i = 0; i < support->risks.count; i++)
		buf_format(&text, "%s%s", i ? ", " : "Treats ",
			   support->risks.items[i]->id);
	for (size_t i = 0; i < support->obligations.count; i++) {
		buf_text(&text, i	      ? ", "
				: text.length ? "; asked for by "
					      : "Asked for by ");
		name_obligation(&text, support->obligations.items[i]);
	}
	kept = text.length ? buf_keep(&text, arena) : NULL;
	buf_clear(&text);
	return kept;
}

static void justify(struct soa *soa, struct soa_line *line)
{
	struct arena *arena = &soa->context->arena;
	const struct requirement *what =
		line->decision && line->heading ? line->decision->at : NULL;

	if (what && is_said(what->justification))
		line->justification = what->justification;
	else if (line->applicable != ANSWER_NO)
		line->justification = linked_reasons(arena, &line->support);
	if (line->applicable != ANSWER_NO)
		line->codes = reason_codes(arena, line);
	soa->undecided += line->applicable == ANSWER_NONE;
	soa->unjustified +=
		line->applicable != ANSWER_NONE && !line->justification;
}

/* -- evidence ------------------------------------------------------------- */

static const char *derived_text(const struct record *record, const char *name,
				const struct world *world)
{
	_Alignas(16) char scratch[FIELD_MEMBER_SIZE];
	const struct slot *slot = noun_slot(record->noun, name);
	const void *member =
		slot ? record_member(record, slot, world, scratch) : NULL;
	struct buf text = { 0 };
	const char *kept = NULL;

	if (member) {
		field_format(slot->field, member, &text);
		kept = buf_keep(&text, world->arena);
	}
	buf_clear(&text);
	return kept;
}

static void add_proof(struct buf *text, const char *proof)
{
	buf_format(text, "%s%s", text->length ? "; " : "", proof);
}

/* By the control and by the requirement itself, say. */
static bool names_proof(const struct buf *text, const char *proof)
{
	size_t length = strlen(proof);

	for (const char *at = strstr(buf_string(text), proof); at;
	     at = strstr(at + 1, proof))
		if (!at[length] || at[length] == ';')
			return true;
	return false;
}

/* Records that say what they support: evidence. */
static void add_supporting(struct buf *text, const struct link *const *links,
			   size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (!strcmp(links[i]->path, "supports") &&
		    !record_is_ended(links[i]->from) &&
		    !names_proof(text, links[i]->from->id))
			add_proof(text, links[i]->from->id);
}

static void add_links(struct buf *text, const struct record *record)
{
	const struct list *links = &record_common(record)->links;

	for (size_t i = 0; i < links->count; i++)
		add_proof(text, links->items[i]);
}

/* One control needs no name: it stands beside. */
static void prove_control(struct soa *soa, const struct record *control,
			  bool alone, struct buf *text)
{
	const struct world *world = &soa->context->store.world;
	const char *day = derived_text(control, "tested", world);
	size_t count;
	const struct link *const *links =
		graph_in(&soa->context->store, control, &count);

	if (day)
		add_proof(text,
			  arena_format(
				  &soa->context->arena, "%s%stested %s: %s",
				  alone ? "" : control->id, alone ? "" : " ",
				  day, derived_text(control, "result", world)));
	add_supporting(text, links, count);
	add_links(text, control);
}

/* There is none to be had where nothing is in place. */
static void prove(struct soa *soa, struct soa_line *line, bool in_place)
{
	struct buf text = { 0 };
	size_t count;
	const struct link *const *links = requirement_links(
		&soa->context->store, line->address, line->decision, &count);

	if (line->heading)
		add_supporting(&text, links, count);
	for (size_t i = 0; i < line->support.controls.count; i++)
		prove_control(soa, line->support.controls.items[i],
			      line->support.controls.count == 1, &text);
	if (line->heading && line->decision)
		add_links(&text, line->decision);
	if (text.length && line->applicable != ANSWER_NO)
		line->proof = buf_keep(&text, &soa->context->arena);
	line->evidence = line->proof ? EVIDENCE_FOUND
			 : in_place  ? EVIDENCE_MISSING
				     : EVIDENCE_NOT_EXPECTED;
	buf_clear(&text);
}

/* -- lines ---------------------------------------------------------------- */

static const char *status_word(const struct soa_line *line,
			       enum standing standing)
{
	switch (standing) {
	case STANDING_FULL:
		return "implemented";
	case STANDING_PARTIAL:
		return "partial";
	case STANDING_EXCLUDED:
		return NULL;
	case STANDING_UNKNOWN:
	case STANDING_NONE:
	case STANDING_COUNT:
		break;
	}
	for (size_t i = 0; i < line->support.controls.count; i++)
		if (!strcmp(record_status(line->support.controls.items[i]),
			    "planned"))
			return "planned";
	return "not implemented";
}

static const char *line_owner(const struct soa_line *line)
{
	const char *owner =
		line->decision ? record_common(line->decision)->owner.id : NULL;

	for (size_t i = 0; !owner && i < line->support.controls.count; i++)
		owner = record_common(line->support.controls.items[i])
				->owner.id;
	return owner;
}

static void add_line(struct soa *soa, const struct position *position)
{
	struct soa_line line = {
		.id = position->entry->id,
		.address = position->address,
		.title = position->entry->title,
		.heading = position->entry->parent,
		.decision = position->decision,
		.applicable = position->applicable,
	};
	enum standing standing = position->verdict.standing;
	const struct requirement *what =
		line.decision ? line.decision->at : NULL;

	support_find(&line.support, &soa->context->store, line.address,
		     line.decision);
	justify(soa, &line);
	line.status = status_word(&line, standing);
	prove(soa, &line,
	      standing == STANDING_FULL || standing == STANDING_PARTIAL);
	line.owner = line_owner(&line);
	if (what) {
		line.provider = what->provider;
		line.decided = what->decided;
	}
	vec_push(&soa->lines, line);
}

/* -- controls of our own -------------------------------------------------- */

static bool satisfies_line(const struct soa *soa, const struct record *control)
{
	size_t count;
	const struct link *const *links =
		graph_out(&soa->context->store, control, &count);
	size_t length = strlen(soa->catalogue->id);

	for (size_t i = 0; i < count; i++) {
		const char *to = links[i]->to;
		const struct entry *entry;

		if (strcmp(links[i]->path, "satisfies") != 0 ||
		    strncmp(to, soa->catalogue->id, length) != 0 ||
		    to[length] != '/')
			continue;
		entry = catalogue_entry(soa->catalogue, to + length + 1);
		if (entry && entry_is_in(entry, soa->catalogue->soa))
			return true;
	}
	return false;
}

static void own_risks(struct soa *soa, struct soa_line *line)
{
	size_t count;
	const struct link *const *links =
		graph_in(&soa->context->store, line->decision, &count);

	for (size_t i = 0; i < count; i++)
		if (!strcmp(links[i]->path, "treatment.controls") &&
		    !record_is_ended(links[i]->from))
			vec_push(&line->support.risks, links[i]->from);
}

static void add_own(struct soa *soa, const struct record *control)
{
	struct soa_line line = { .id = control->id,
				 .address = control->id,
				 .title = record_title(control),
				 .decision = control,
				 .applicable = ANSWER_YES };
	const char *status = record_status(control);

	vec_push(&line.support.controls, control);
	own_risks(soa, &line);
	justify(soa, &line);
	if (!line.justification)
		line.justification = derived_text(control, "description",
						  &soa->context->store.world);
	line.status = status;
	prove(soa, &line, strcmp(status, "planned") != 0);
	line.owner = line_owner(&line);
	vec_push(&soa->lines, line);
}

bool soa_find(struct soa *soa, struct error *err)
{
	struct store *store = &soa->context->store;
	const struct folder *controls = store_folder(store, "control");
	struct positions positions;

	if (!positions_find(store, soa->catalogue, &positions, err))
		return false;
	for (size_t i = 0; i < positions.count; i++) {
		const struct entry *entry = positions.items[i].entry;

		if (entry->assessable &&
		    entry_is_in(entry, soa->catalogue->soa))
			add_line(soa, &positions.items[i]);
	}
	for (size_t i = 0; controls && i < controls->records.count; i++) {
		const struct record *control = controls->records.items[i];

		if (!record_is_ended(control) && !satisfies_line(soa, control))
			add_own(soa, control);
	}
	return true;
}

void soa_clear(struct soa *soa)
{
	for (size_t i = 0; i < soa->lines.count; i++)
		support_clear(&soa->lines.items[i].support);
	vec_clear(&soa->lines);
}
