/* due.c - dates that registers tell. */
#include "isms/cli/due.h"

#include <string.h>

void due_add_again(struct due_list *list, const struct record *record,
		   struct date on, const char *what, const char *rule)
{
	struct due due = { on, record, what, rule, 0 };

	if (!date_is_set(on))
		return;
	for (size_t i = list->items.count; i > 0; i--) {
		const struct due *before = &list->items.items[i - 1];

		if (before->record != record)
			break;
		due.number += !strcmp(before->what, what);
	}
	vec_push(&list->items, due);
}

void due_add(struct due_list *list, const struct record *record, struct date on,
	     const char *what)
{
	due_add_again(list, record, on, what, NULL);
}
