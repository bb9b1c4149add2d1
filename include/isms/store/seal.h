/* seal.h - what an approval of a whole record is bound to: its approved fields
 * and the texts that these name.
 *
 * An approved field of kind path counts by its file, "sha256:" over the bytes
 * with line ends as LF, not by its name: a text may be moved, not changed. */
#ifndef ISMS_STORE_SEAL_H
#define ISMS_STORE_SEAL_H

#include "isms/store/store.h"

/* The digest, in the arena; NULL with err when a text cannot be read. */
const char *seal_digest(struct store *store, const struct record *record,
			const struct method *method, struct arena *arena,
			struct error *err);

#endif
