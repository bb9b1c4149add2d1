/* attached.h - files that records tell of but that are no records: evidence, in
 * the ISMS or below a folder outside. */
#ifndef ISMS_STORE_ATTACHED_H
#define ISMS_STORE_ATTACHED_H

#include <stdint.h>

#include "isms/base/digest.h"
#include "isms/store/store.h"

/* The folder in the ISMS, with a slash at its end. */
extern const char attached_folder[];

/* How a file was found. */
enum found {
	FOUND_FILE,
	FOUND_NOTHING,
	FOUND_OTHER,   /* a link, a folder, a pipe; a path that leads away */
	FOUND_REFUSED, /* the system would not open it */
};

/* Opens a regular file below a folder without following any link; *file and
 * *size are only set for FOUND_FILE. */
enum found attached_open(int folder, const char *path, int *file,
			 uint64_t *size);

/* A file that Git LFS left in place of another; its SHA-256 in oid, or "". */
bool attached_is_pointer(int file, uint64_t size, char oid[DIGEST_LENGTH + 1]);

/* All regular files below attached_folder, relative to the root, in natural
 * order; hidden ones and links are left out. */
void attached_list(struct store *store, struct arena *arena,
		   struct list *files);

/* The folder outside that somebody said, else that of ISMS_EVIDENCE, opened;
 * *folder is -1 and *path NULL when neither is there. */
bool attached_outside(const char *said, int *folder, const char **path,
		      struct error *err);

#endif
