/* file.h - opening and reading files without following links out of a folder.
 *
 * All paths are relative to an open directory and are refused when absolute,
 * empty, or holding "..", backslash or control bytes. */
#ifndef ISMS_BASE_FILE_H
#define ISMS_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

#include "isms/base/error.h"

struct arena;

/* Largest register file in bytes: 1 MiB. */
enum {
	FILE_REGISTER_LIMIT = 1 << 20
};

/* Bytes with a NUL behind them, which may hold NULs too. */
struct text {
	char *bytes;
	size_t length;
};

/* open(2) below a directory: openat2 with RESOLVE_BENEATH and
 * RESOLVE_NO_SYMLINKS, or O_NOFOLLOW for every component where the kernel has
 * no openat2.  Only regular files (O_NONBLOCK while looking) unless O_DIRECTORY
 * is in flags.  -1 with err set. */
int file_open(int directory, const char *path, int flags, struct error *err);

/* The same with errno alone and for any kind of file; and how it is done
 * without openat2: one component after the other, none of them a link. */
int file_open_beneath(int directory, const char *path, int flags);
int file_open_walk(int directory, const char *path, int flags);

/* The whole file as arena memory with a NUL behind it. */
bool file_read(int directory, const char *path, size_t limit,
	       struct arena *arena, struct text *text, struct error *err);

/* The same in one step less, for a name without slash in a folder that was
 * opened and listed by us: how many bytes were read, 0 when there is the least
 * doubt (empty, not there, a link, no room), so that file_read is asked. */
size_t file_read_short(int folder, const char *name, char *room, size_t space);

/* What a person names on the command line, read like cat does it: any path and
 * any kind of file, "-" for standard input; above limit bytes is an error. */
bool file_read_named(const char *path, size_t limit, struct arena *arena,
		     struct text *text, struct error *err);

/* A regular file that a person names, links followed, opened for reading; its
 * size in bytes.  -1 with err. */
int file_open_named(const char *path, uint64_t *size, struct error *err);

/* All bytes, through EINTR and short writes. */
bool file_write(int descriptor, const char *bytes, size_t length,
		struct error *err);

/* A file that a person or git named, written beside it and renamed over it, so
 * that nobody sees half of it. */
bool file_write_named(const char *path, const char *bytes, size_t length,
		      struct error *err);

/* A safe path by the rule above? */
bool path_is_safe(const char *path);

/* SHA-256 as 64 hexadecimal digits, in the arena. */
const char *sha256_hex(struct arena *arena, const char *bytes, size_t length);

#endif
