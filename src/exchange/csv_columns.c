/* csv_columns.c - which field a column of somebody's spreadsheet means. */
#include <string.h>

#include "csv_internal.h"
#include "isms/base/utf8.h"
#include "isms/base/words.h"

struct synonym {
	const char *noun;
	const char *field;
	const char *titles; /* semicolon separated, folded, blanks for _ . */
};

/* What registers kept by hand call their columns. */
static const struct synonym synonyms[] = {
	{ "risk", "external_id",
	  "ref;ref id;risk id;risk no;no;#;reference;risiko-id" },
	{ "risk", "title",
	  "name;risk;risk name;risk title;summary;risk scenario;scenario" },
	{ "risk", "description", "risk description;details;risk statement" },
	{ "risk", "assets", "asset;affected asset;affected assets;asset(s)" },
	{ "risk", "threats", "threat;threat source;threat event" },
	{ "risk", "vulnerabilities", "vulnerability;weakness;weaknesses" },
	{ "risk", "category", "risk category;type" },
	{ "risk", "owner", "risk owner;responsible;accountable;risikoeigner" },
	{ "risk", "inherent.likelihood",
	  "inherent proba;gross likelihood;likelihood (inherent);"
	  "probability before" },
	{ "risk", "inherent.impact",
	  "gross impact;impact (inherent);impact before" },
	{ "risk", "current.likelihood",
	  "likelihood;probability;current proba;l;p" },
	{ "risk", "current.impact", "impact;severity;i;c" },
	{ "risk", "treatment.option",
	  "treatment;response;risk response type;strategy;decision" },
	{ "risk", "treatment.plan",
	  "treatment plan;additional controls;planned controls;mitigation;"
	  "actions;risk response description" },
	{ "risk", "treatment.due", "due;due date;target date;eta;deadline" },
	{ "risk", "treatment.cost", "cost;risk response cost;budget" },
	{ "risk", "residual.likelihood",
	  "residual proba;target likelihood;likelihood after" },
	{ "risk", "residual.impact", "target impact;impact after" },
	{ "risk", "status", "state" },
	{ "risk", "review.last", "last reviewed;last review" },
	{ "asset", "external_id",
	  "ref id;asset id;asset tag;tag;inventory no;serial" },
	{ "asset", "title", "name;asset;asset name;hostname" },
	{ "asset", "type", "category;asset type;class;asset class" },
	{ "asset", "owner", "asset owner;responsible" },
	{ "asset", "location", "room;building" },
	{ "asset", "classification",
	  "confidentiality class;data classification;label" },
	{ "asset", "confidentiality", "c;conf" },
	{ "asset", "integrity", "i;int" },
	{ "asset", "availability", "a;avail" },
	{ "asset", "supplier", "vendor;manufacturer" },
	{ "asset", "personal_data", "pii;phi;gdpr;contains personal data" },
};

static bool has_title(const char *titles, const char *title)
{
	size_t length = strlen(title);

	while (*titles) {
		size_t run = strcspn(titles, ";");

		if (run == length && !strncmp(titles, title, run))
			return true;
		titles += run;
		titles += strspn(titles, ";");
	}
	return false;
}

const char *csv_synonym(const char *noun, const char *title)
{
	for (size_t i = 0; i < ARRAY_SIZE(synonyms); i++)
		if (!strcmp(synonyms[i].noun, noun) &&
		    has_title(synonyms[i].titles, title))
			return synonyms[i].field;
	return NULL;
}

/* "Inherent_Likelihood " and "inherent.likelihood" alike. */
static const char *plain(struct arena *arena, const char *title)
{
	char *folded = utf8_fold(arena, title);
	size_t length;

	folded += strspn(folded, " \t\n");
	length = strlen(folded);
	while (length > 0 && strchr(" \t\n*:", folded[length - 1]))
		folded[--length] = '\0';
	for (char *at = folded; *at; at++)
		if (strchr("_.\t\n", *at))
			*at = ' ';
	return folded;
}

/* What --map says about a column: NULL nothing, "" leave it out. */
static const char *mapped(struct context *context, const char *title)
{
	const struct arguments *arguments = &context->arguments;
	const char *found = NULL;

	for (size_t i = 0; i < arguments->options.count; i++) {
		const struct given *given = &arguments->options.items[i];
		const char *equals;

		if (strcmp(given->name, "map") != 0)
			continue;
		equals = strrchr(given->value, '=');
		if (equals &&
		    strlen(title) == (size_t)(equals - given->value) &&
		    !strncmp(given->value, title, strlen(title)))
			found = equals + 1;
	}
	return found;
}

static const struct slot *slot_alike(struct arena *arena,
				     const struct noun *noun, const char *title)
{
	for (const struct slot *slot = noun_slots(noun); slot->name; slot++)
		if (!strcmp(plain(arena, slot->name), title))
			return slot;
	return NULL;
}

static bool unknown_column(const struct noun *noun, const char *title,
			   struct error *err)
{
	const char *near = noun_nearest(noun, title);

	error_set(err, FAULT_USAGE, "column '%s' is no field of %s", title,
		  noun->name);
	if (near)
		error_hint(err, "did you mean '%s'? --map '%s=%s'", near, title,
			   near);
	error_hint(err,
		   "--map '%s=FIELD' says what it is, --map '%s=' leaves "
		   "it out",
		   title, title);
	return false;
}

static bool is_inward(const struct slot *slot, const struct noun *noun)
{
	const struct field *field = slot->field;

	if (field->kind != FIELD_REF &&
	    !(field->kind == FIELD_LIST && field->item == FIELD_REF))
		return false;
	return !field->rule.target ||
	       words_have(field->rule.target, noun->name);
}

/* A slot that a file may fill. */
static bool fillable(const struct csv_place *place, struct error *err)
{
	if (csv_has(place->slot))
		return true;
	error_set(err, FAULT_USAGE, "column '%s': %s %s", place->title,
		  place->slot->name,
		  place->slot->flags & FIELD_DERIVED
			  ? "is computed"
			  : "has parts and does not fit into a column");
	error_hint(err, "--map '%s=' leaves it out", place->title);
	return false;
}

static bool find_place(struct context *context, const struct noun *noun,
		       struct csv_place *place, struct error *err)
{
	struct arena *arena = &context->arena;
	const char *map = mapped(context, place->title);
	const char *title = plain(arena, map ? map : place->title);
	const char *field;

	place->ignored = map ? !*map : !*title;
	place->is_id = !strcmp(title, "id");
	if (place->ignored || place->is_id)
		return true;
	place->slot = noun_slot(noun, map ? map : place->title);
	if (!place->slot)
		place->slot = slot_alike(arena, noun, title);
	field = csv_synonym(noun->name, title);
	if (!place->slot && field)
		place->slot = noun_slot(noun, field);
	if (!place->slot)
		return unknown_column(noun, map ? map : place->title, err);
	place->inward = is_inward(place->slot, noun);
	return fillable(place, err);
}

static bool only_once(const struct csv_place *places, size_t last,
		      struct error *err)
{
	const struct csv_place *now = &places[last];

	for (size_t i = 0; i < last; i++)
		if (!now->ignored && !places[i].ignored &&
		    places[i].slot == now->slot) {
			error_set(err, FAULT_USAGE,
				  "columns '%s' and '%s' both mean %s",
				  places[i].title, now->title,
				  now->slot ? now->slot->name : "id");
			error_hint(err, "--map '%s=' leaves one out",
				   now->title);
			return false;
		}
	return true;
}

struct csv_place *csv_places(struct context *context, const struct noun *noun,
			     const struct csv *csv, struct error *err)
{
	struct csv_place *places = arena_array(
		&context->arena, csv->column_count + 1, sizeof *places);

	for (size_t i = 0; i < csv->column_count; i++) {
		places[i].title = csv->header[i];
		if (!find_place(context, noun, &places[i], err) ||
		    !only_once(places, i, err))
			return NULL;
	}
	return places;
}
