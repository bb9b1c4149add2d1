/* due_calendar.c - dates as a calendar that others subscribe to. */
#include <string.h>
#include <strings.h>

#include "isms/base/file.h"
#include "isms/base/file.h"
#include "isms/cli/run.h"
#include "isms/out/ics.h"
#include "isms/verbs/due.h"

const struct problem_format due_formats[] = {
	{ "ics", "ics", "a calendar (iCalendar, RFC 5545) of whole days",
	  NULL },
	{ NULL, NULL, NULL, NULL },
};

bool due_is_calendar(const struct context *context)
{
	const char *format = option_text(&context->arguments, "format");
	const char *file = option_text(&context->arguments, "output");
	const char *dot = file ? strrchr(file, '.') : NULL;

	if (format)
		return !strcmp(format, due_formats->name);
	return dot && !strcasecmp(dot + 1, due_formats->ending);
}

/* By its record and what is due, and by the organisation, because two of them
 * may count their records alike. */
static const char *uid_of(struct context *context, const struct due *due)
{
	struct arena *arena = &context->arena;
	const char *name = context->store.settings.organisation;
	const char *whose = name ? sha256_hex(arena, name, strlen(name)) : "";
	struct buf uid = { 0 };
	const char *kept;

	buf_format(&uid, "%s.", due->record->id);
	for (const char *at = due->what; *at; at++)
		buf_char(&uid, *at == ' ' ? '-' : *at);
	if (due->number)
		buf_format(&uid, ".%zu", due->number + 1);
	buf_format(&uid, "@%.8s.isms", whose);
	kept = buf_keep(&uid, arena);
	buf_clear(&uid);
	return kept;
}

static const char *description_of(struct context *context,
				  const struct due *due)
{
	const char *owner = record_common(due->record)->owner.id;
	struct error ignored = { 0 };
	const struct record *record =
		owner ? store_find(&context->store, owner, &ignored) : NULL;

	error_clear(&ignored);
	return arena_format(&context->arena, "isms show %s\nowner: %s%s%s",
			    due->record->id, owner ? owner : "nobody",
			    record ? ", " : "",
			    record ? record_title(record) : "");
}

void due_calendar(struct context *context, const struct due_list *list,
		  const struct due_choice *choice)
{
	struct ics_calendar calendar = {
		.name = context->store.settings.organisation,
		.version = context->program->version,
		.stamp = context->today,
	};

	for (size_t i = 0; i < list->items.count; i++) {
		const struct due *due = &list->items.items[i];
		struct ics_event event = {
			.uid = uid_of(context, due),
			.on = due->on,
			.rule = due->rule,
			.summary = arena_format(&context->arena, "%s: %s",
						due->what,
						record_title(due->record)),
			.description = description_of(context, due),
			.category = due->record->noun->name,
		};

		if (due_is_chosen(due, choice))
			vec_push(&calendar.events, event);
	}
	ics_write(&calendar, &context->out);
	vec_clear(&calendar.events);
}
