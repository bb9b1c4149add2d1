/* archive_internal.h - many files as one: tar, zip, or a folder.
 *
 * The same files and time make the same bytes: order is that of the caller,
 * owner, mode and time are fixed, nothing of the machine is in it. */
#ifndef ISMS_EXCHANGE_ARCHIVE_INTERNAL_H
#define ISMS_EXCHANGE_ARCHIVE_INTERNAL_H

#include <stdint.h>

#include "isms/base/buf.h"
#include "isms/base/date.h"
#include "isms/base/error.h"
#include "isms/base/vec.h"

struct archive_file {
	const char *path; /* relative, of letters, digits and - . _ / = */
	const char *bytes;
	size_t length;
};

struct archive {
	const char *folder; /* all of them lie in it, "isms-pack" */
	struct instant time;
	VEC(struct archive_file) files;
};

/* A tar file (POSIX.1-2001), compressed by gzip. */
bool tar_write(const struct archive *archive, struct buf *out,
	       struct error *err);

bool zip_write(const struct archive *archive, struct buf *out,
	       struct error *err);

/* A folder of that path, which must not be there or be empty; without
 * archive->folder.  Nobody sees half of it. */
bool folder_write(const struct archive *archive, const char *path,
		  struct error *err);

/* -- deflate.c: the only place that knows zlib ---------------------------- */

bool deflate_bytes(const char *bytes, size_t length, struct buf *out,
		   struct error *err);
bool gzip_bytes(const char *bytes, size_t length, struct buf *out,
		struct error *err);
uint32_t crc32_of(const char *bytes, size_t length);

#endif
