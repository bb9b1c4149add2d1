/* digest.h - SHA-256 over a file of any size, in constant memory. */
#ifndef ISMS_BASE_DIGEST_H
#define ISMS_BASE_DIGEST_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "isms/base/error.h"

enum {
	DIGEST_LENGTH = 64, /* hexadecimal digits */
};

struct digest {
	char hex[DIGEST_LENGTH + 1];
	uint64_t size; /* bytes that were read */
};

/* As a checkout on another system may have changed them. */
enum digest_lines {
	LINES_KEPT,
	LINES_LF,   /* each CR LF counts as LF */
	LINES_CRLF, /* each LF alone counts as CR LF */
};

/* The rest of an open file.  `done`, when not NULL, grows by what is read:
 * another thread may watch it. */
bool digest_read(int file, enum digest_lines lines, struct digest *digest,
		 atomic_ullong *done, struct error *err);

/* Is the text a SHA-256: 64 hexadecimal digits? */
bool digest_is_valid(const char *text);

#endif
