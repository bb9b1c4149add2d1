/* requirement_standing.c - how far a requirement is met, as the registers tell
 * it: the weakest of the controls that satisfy it, their tests and the latest
 * assessment (ISO/IEC 27001:2022, 6.1.3 d, 9.1). */
#include <string.h>

#include "isms/framework/library.h"
#include "isms/store/graph.h"
#include "requirement_internal.h"

/* -- links ---------------------------------------------------------------- */

bool link_satisfies(const struct link *link)
{
	return !strcmp(link->path, "satisfies") &&
	       !strcmp(link->from->noun->name, "control") &&
	       !record_is_ended(link->from);
}

bool link_obliges(const struct link *link)
{
	const struct requirement *from = link->from->at;

	return !strcmp(link->path, "maps_to") &&
	       !strcmp(link->from->noun->name, "requirement") &&
	       !record_is_ended(link->from) && from->applicable != ANSWER_NO;
}

const struct link *const *requirement_links(const struct store *store,
					    const char *address,
					    const struct record *decision,
					    size_t *count)
{
	/* A record that is not in the graph is one that was made up. */
	if (decision && decision->number)
		return graph_in(store, decision, count);
	return graph_loose(store, address, count);
}

/* -- assessments ---------------------------------------------------------- */

static const struct assessment *latest(const struct requirement *what,
				       struct date until, bool with_status)
{
	const struct assessment *items = what->assessed.items;
	const struct assessment *last = NULL;

	for (size_t i = 0; i < what->assessed.count; i++)
		if (date_compare(items[i].on, until) <= 0 &&
		    (items[i].status ||
		     (!with_status && items[i].maturity.set)) &&
		    (!last || date_compare(items[i].on, last->on) >= 0))
			last = &items[i];
	return last;
}

const struct assessment *requirement_assessed(const struct requirement *what,
					      struct date until)
{
	return latest(what, until, false);
}

/* -- controls ------------------------------------------------------------- */

/* The control register is asked by its table: modules do not know each other.
 */
static const void *member_of(const struct record *control, const char *name,
			     const struct world *world, void *scratch)
{
	const struct slot *slot = noun_slot(control->noun, name);

	return slot ? record_member(control, slot, world, scratch) : NULL;
}

static const char *latest_result(const struct record *control,
				 const struct world *world)
{
	_Alignas(16) char scratch[FIELD_MEMBER_SIZE];
	const struct slot *slot = noun_slot(control->noun, "result");
	const int *result = member_of(control, "result", world, scratch);
	const struct choice *choice =
		result ? choice_at(slot->field->rule.choices, *result) : NULL;

	return choice ? choice->name : NULL;
}

static struct date latest_test(const struct record *control,
			       const struct world *world)
{
	_Alignas(16) char scratch[FIELD_MEMBER_SIZE];
	const struct date *tested =
		member_of(control, "tested", world, scratch);

	return tested ? *tested : (struct date){ 0 };
}

/* What the state says, and the latest test where the state says it works. */
static enum standing control_standing(const char *state, const char *result)
{
	if (!strcmp(state, "planned"))
		return STANDING_NONE;
	if (result && !strcmp(result, "fail"))
		return STANDING_NONE;
	if (strcmp(state, "implemented") != 0)
		return STANDING_PARTIAL;
	return result && !strcmp(result, "partial") ? STANDING_PARTIAL
						    : STANDING_FULL;
}

/* On a day before it was put in place it was a plan. */
static const char *state_then(const struct record *control,
			      const struct world *world)
{
	_Alignas(16) char scratch[FIELD_MEMBER_SIZE];
	const struct date *since =
		member_of(control, "implemented_on", world, scratch);

	return since && date_is_set(*since) &&
			       date_compare(*since, world->today) > 0
		       ? "planned"
		       : record_status(control);
}

static void add_control(const struct record *control, const struct world *world,
			strand_vec *strands)
{
	const char *state = state_then(control, world);
	const char *result = strcmp(state, "planned") != 0
				     ? latest_result(control, world)
				     : NULL;
	struct strand strand = {
		.id = control->id,
		.title = record_title(control),
		.says = state,
		.on = result ? latest_test(control, world) : (struct date){ 0 },
		.standing = control_standing(state, result),
	};

	if (result)
		strand.says = arena_format(world->arena, "%s, latest test: %s",
					   state, result);
	else if (strcmp(state, "planned") != 0)
		strand.says =
			arena_format(world->arena, "%s, never tested", state);
	vec_push(strands, strand);
}

/* -- the strands ---------------------------------------------------------- */

static void add_controls(const char *address, const struct record *decision,
			 const struct world *world, strand_vec *strands)
{
	size_t count;
	const struct link *const *links =
		requirement_links(world->store, address, decision, &count);

	for (size_t i = 0; i < count; i++)
		if (link_satisfies(links[i]) &&
		    !(i && links[i]->from == links[i - 1]->from))
			add_control(links[i]->from, world, strands);
}

static const struct record *decision_at(const struct world *world,
					const char *address)
{
	const struct folder *folder = store_folder(world->store, "requirement");

	return folder ? map_get(&folder->by_id, address) : NULL;
}

/* An obligation is met where the requirements it maps to are. */
static void add_mapped(const struct requirement *what,
		       const struct world *world, strand_vec *strands)
{
	for (size_t i = 0; i < what->maps_to.count; i++) {
		const char *address = what->maps_to.items[i];
		const struct record *decision = decision_at(world, address);
		struct strand strand = { .id = address };
		const struct catalogue *catalogue;
		const struct entry *entry;
		struct verdict verdict;

		if (!strchr(address, '/'))
			continue;
		entry = library_entry(library_of(world->store, NULL), address,
				      &catalogue);
		requirement_judge(address, decision, world, &verdict);
		strand.title = entry ? entry->title : NULL;
		strand.says = verdict.because;
		strand.standing = verdict.standing;
		vec_push(strands, strand);
	}
}

/* It gives way to tests that came after it. */
static void add_assessment(const struct requirement *what,
			   const struct world *world, strand_vec *strands)
{
	const struct assessment *last = latest(what, world->today, true);
	struct strand strand = { 0 };

	if (!last)
		return;
	strand.id = last->by.id;
	strand.says = "assessed";
	strand.on = last->on;
	strand.standing = (enum standing)last->status;
	for (size_t i = 0; i < strands->count; i++)
		if (date_compare(strands->items[i].on, last->on) > 0)
			strand.outdone = true;
	vec_push(strands, strand);
}

void requirement_strands(const char *address, const struct record *decision,
			 const struct world *world, strand_vec *strands)
{
	add_controls(address, decision, world, strands);
	if (!decision)
		return;
	if (!strchr(address, '/'))
		add_mapped(decision->at, world, strands);
	add_assessment(decision->at, world, strands);
}

/* -- the verdict ---------------------------------------------------------- */

/* The weakest counts; but where something is in place, the whole is met in
 * part at least. */
static const struct strand *weakest(const strand_vec *strands,
				    enum standing *standing)
{
	const struct strand *weak = NULL;
	bool any = false;

	for (size_t i = 0; i < strands->count; i++) {
		const struct strand *strand = &strands->items[i];

		if (strand->outdone || strand->standing == STANDING_EXCLUDED)
			continue;
		any = any || strand->standing >= STANDING_PARTIAL;
		if (!weak || strand->standing < weak->standing)
			weak = strand;
	}
	if (weak)
		*standing = any && weak->standing < STANDING_PARTIAL
				    ? STANDING_PARTIAL
				    : weak->standing;
	return weak;
}

static void judge_strands(const char *address, const struct record *decision,
			  const struct world *world, struct verdict *verdict)
{
	const struct requirement *what = decision ? decision->at : NULL;
	strand_vec strands = { 0 };
	const struct strand *weak;

	requirement_strands(address, decision, world, &strands);
	weak = weakest(&strands, &verdict->standing);
	if (weak) {
		verdict->because = arena_format(
			world->arena, "%s%s%s", weak->id ? weak->id : "",
			weak->id ? ": " : "", weak->says);
	} else if (what &&
		   (what->applicable == ANSWER_YES || !strchr(address, '/'))) {
		verdict->standing = STANDING_NONE;
		verdict->because = "nothing answers to it";
	}
	vec_clear(&strands);
}

void requirement_judge(const char *address, const struct record *decision,
		       const struct world *world, struct verdict *verdict)
{
	const struct requirement *what = decision ? decision->at : NULL;
	size_t count;
	const struct link *const *links =
		requirement_links(world->store, address, decision, &count);

	*verdict = (struct verdict){ .because = "nobody decided on it" };
	for (size_t i = 0; i < count; i++)
		verdict->controls += link_satisfies(links[i]);
	if (what && what->applicable == ANSWER_NO) {
		verdict->standing = STANDING_EXCLUDED;
		verdict->because = "it does not apply";
	} else if (what && what->override.status) {
		verdict->standing = (enum standing)what->override.status;
		verdict->because = "set by hand";
	} else {
		judge_strands(address, decision, world, verdict);
	}
}

/* -- a whole framework ---------------------------------------------------- */

static void find_one(const struct world *world, const struct folder *folder,
		     struct position *position)
{
	const struct requirement *what;

	if (folder)
		position->decision = map_get(&folder->by_id, position->address);
	what = position->decision ? position->decision->at : NULL;
	position->applicable = what ? what->applicable : ANSWER_NONE;
	requirement_judge(position->address, position->decision, world,
			  &position->verdict);
}

bool positions_find_on(struct store *store, const struct catalogue *catalogue,
		       struct date day, struct positions *positions,
		       struct error *err)
{
	const struct folder *folder = store_folder(store, "requirement");
	struct world world = store->world;

	world.today = day;
	if (!graph_build(store, err))
		return false;
	*positions = (struct positions){ .catalogue = catalogue,
					 .count = catalogue->count };
	positions->items = arena_array(&store->arena, catalogue->count,
				       sizeof *positions->items);
	for (size_t i = 0; i < catalogue->count; i++) {
		struct position *position = &positions->items[i];

		position->entry = &catalogue->entries[i];
		position->address =
			arena_format(&store->arena, "%s/%s", catalogue->id,
				     position->entry->id);
		find_one(&world, folder, position);
		if (position->entry->assessable)
			positions->all.count[position->verdict.standing]++;
	}
	return true;
}

bool positions_find(struct store *store, const struct catalogue *catalogue,
		    struct positions *positions, struct error *err)
{
	return positions_find_on(store, catalogue, store->world.today,
				 positions, err);
}
