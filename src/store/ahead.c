/* ahead.c - the first files of a register are written while the change is still
 * worked out, by the threads that do this; the commit finds them beside. */
#include <signal.h>
#include <string.h>

#include "isms/base/interrupt.h"
#include "isms/base/share.h"
#include "fresh_internal.h"

/* One of the threads. */
struct hand {
	struct disk disk;
	struct arena arena; /* of names */
	bool failed;	    /* the commit tries again, and says why */
};

struct ahead {
	struct fresh fresh;
	bool taken; /* by a commit, which sees to what is there */
	sigset_t before;
	struct hand hands[SHARE_MOST];
};

static bool begin(struct ahead *ahead, struct store *store, const char *file)
{
	struct disk disk;
	struct error ignored = { 0 };
	bool ok;

	disk_begin(&disk, store->root);
	leftovers_remove(store->root);
	ok = disk_prepare(&disk, &ignored) &&
	     fresh_begin(&ahead->fresh, &disk, file, &store->arena, &ignored) &&
	     ahead->fresh.folder;
	disk_end(&disk);
	error_clear(&ignored);
	return ok;
}

bool store_ahead(struct store *store, const char *file, size_t count)
{
	struct ahead *ahead;

	if (!store->own->locked || count < SYNC_TOGETHER ||
	    store->settings.format != SETTINGS_FORMAT)
		return false;
	ahead = arena_new(&store->arena, struct ahead);
	interrupts_hold(&ahead->before);
	if (!begin(ahead, store, file)) {
		leftovers_remove(store->root);
		interrupts_release(&ahead->before);
		return false;
	}
	for (size_t i = 0; i < SHARE_MOST; i++)
		disk_begin(&ahead->hands[i].disk, store->root);
	store->own->ahead = ahead;
	return true;
}

bool store_ahead_write(struct store *store, size_t worker,
		       const struct change *change)
{
	struct ahead *ahead = store->own->ahead;
	struct error ignored = { 0 };
	struct content content = {
		.bytes = change->new,
		.length = change->new_length,
		.unsynced = true,
	};
	struct hand *hand;
	const char *temporary;

	if (!ahead || ahead->hands[worker].failed)
		return false;
	hand = &ahead->hands[worker];
	temporary = fresh_temporary(&ahead->fresh, change->file, &hand->arena);
	hand->failed = !disk_write(&hand->disk, temporary, &content, &ignored);
	error_clear(&ignored);
	return !hand->failed;
}

static void close_hands(struct ahead *ahead)
{
	for (size_t i = 0; i < SHARE_MOST; i++) {
		disk_end(&ahead->hands[i].disk);
		arena_clear(&ahead->hands[i].arena);
	}
}

bool ahead_take(struct ahead *ahead, const char *file, struct fresh *fresh)
{
	size_t length = strlen(ahead->fresh.folder);
	bool all = file && !strncmp(file, ahead->fresh.folder, length) &&
		   file[length] == '/' && !strchr(file + length + 1, '/');

	close_hands(ahead);
	ahead->taken = true;
	if (all)
		*fresh = ahead->fresh;
	return all;
}

void store_ahead_end(struct store *store)
{
	struct ahead *ahead = store->own->ahead;

	if (!ahead)
		return;
	store->own->ahead = NULL;
	close_hands(ahead);
	if (!ahead->taken)
		leftovers_remove(store->root);
	interrupts_release(&ahead->before);
}

void store_ahead_pause(struct store *store)
{
	if (store->own->ahead && interrupts_wait())
		store_ahead_end(store);
}
