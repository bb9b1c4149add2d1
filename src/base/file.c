/* file.c - opening and reading without following links out of a folder. */
#include "isms/base/file.h"

#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sha2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/base/interrupt.h"

static bool part_is_safe(const char *part, size_t length)
{
	return length > 0 && !(length == 1 && part[0] == '.') &&
	       !(length == 2 && part[0] == '.' && part[1] == '.');
}

bool path_is_safe(const char *path)
{
	const char *part = path;

	for (const char *at = path;; at++) {
		if (*at == '/' || !*at) {
			if (!part_is_safe(part, (size_t)(at - part)))
				return false;
			if (!*at)
				return true;
			part = at + 1;
		} else if ((unsigned char)*at < 0x20 || *at == 0x7f ||
			   *at == '\\') {
			return false;
		}
	}
}

/* One component, which is no link.  A link where a folder is asked for counts
 * as "not a directory" to the kernel: openat2 calls it by its name. */
static int open_part(int directory, const char *part, int flags)
{
	int file =
		openat(directory, part, flags | O_NOFOLLOW | O_CLOEXEC, 0666);
	struct stat status;

	if (file >= 0 || errno != ENOTDIR)
		return file;
	if (fstatat(directory, part, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
	    S_ISLNK(status.st_mode))
		errno = ELOOP;
	else
		errno = ENOTDIR;
	return -1;
}

int file_open_walk(int directory, const char *path, int flags)
{
	int at = directory;

	for (;;) {
		size_t length = strcspn(path, "/");
		bool last = !path[length];
		char part[NAME_MAX + 1] = { 0 };
		int next = -1;
		int saved;

		errno = ENAMETOOLONG;
		if (length < sizeof part) {
			memcpy(part, path, length);
			next = open_part(at, part,
					 last ? flags : O_RDONLY | O_DIRECTORY);
		}
		saved = errno;
		if (at != directory)
			close(at);
		errno = saved;
		if (next < 0 || last)
			return next;
		at = next;
		path += length + 1;
	}
}

int file_open_beneath(int directory, const char *path, int flags)
{
	struct open_how how = {
		.flags = (uint64_t)(flags | O_CLOEXEC),
		.mode = flags & O_CREAT ? 0666 : 0,
		.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS |
			   RESOLVE_NO_MAGICLINKS,
	};
	long file = syscall(SYS_openat2, directory, path, &how, sizeof how);

	if (file < 0 && (errno == ENOSYS || errno == EPERM))
		return file_open_walk(directory, path, flags);
	return (int)file;
}

static const char *kind_of(mode_t mode)
{
	if (S_ISDIR(mode))
		return "a folder";
	if (S_ISFIFO(mode))
		return "a pipe";
	if (S_ISLNK(mode))
		return "a link";
	if (S_ISSOCK(mode))
		return "a socket";
	return "a device";
}

static void explain(const char *path, int number, struct error *err)
{
	if (number == ELOOP || number == EXDEV)
		error_set(err, FAULT_DATA,
			  "'%s' is a link, which is never followed", path);
	else if (number == EISDIR)
		error_set(err, FAULT_DATA, "'%s' is a folder, not a file",
			  path);
	else if (number == ENXIO) /* nobody at its other end */
		error_set(err, FAULT_DATA,
			  "'%s' is a pipe, socket or device, not a file", path);
	else
		error_system(err, number, "cannot open '%s'", path);
}

/* What was opened is a regular file; the descriptor, or -1 and closed. */
static int keep_regular(int file, const char *path, struct stat *status,
			struct error *err)
{
	if (fstat(file, status) != 0)
		error_system(err, errno, "cannot open '%s'", path);
	else if (S_ISREG(status->st_mode))
		return file;
	else
		error_set(err, FAULT_DATA, "'%s' is %s, not a file", path,
			  kind_of(status->st_mode));
	close(file);
	return -1;
}

/* With its status, but for folders. */
static int open_seen(int directory, const char *path, int flags,
		     struct stat *status, struct error *err)
{
	int file;

	if (!path_is_safe(path)) {
		error_set(err, FAULT_DATA,
			  "'%s' is not a path inside the register", path);
		return -1;
	}
	do
		file = file_open_beneath(directory, path,
					 flags | O_NONBLOCK | O_NOCTTY);
	while (file < 0 && errno == EINTR);
	if (file < 0) {
		explain(path, errno, err);
		return -1;
	}
	return flags & O_DIRECTORY ? file
				   : keep_regular(file, path, status, err);
}

int file_open(int directory, const char *path, int flags, struct error *err)
{
	struct stat status;

	return open_seen(directory, path, flags, &status, err);
}

static ssize_t read_some(int file, char *bytes, size_t length)
{
	ssize_t got;

	do
		got = read(file, bytes, length);
	while (got < 0 && errno == EINTR);
	return got;
}

/* Room for one byte more than there should be: who reads less of a regular file
 * than he asks for is at its end, and need not ask again. */
static bool read_all(int file, const char *path, size_t space,
		     struct arena *arena, struct text *text, struct error *err)
{
	text->bytes = arena_alloc(arena, space + 2);
	text->length = 0;
	for (;;) {
		ssize_t got = read_some(file, text->bytes + text->length,
					space + 1 - text->length);

		if (got < 0)
			return error_system(err, errno, "cannot read '%s'",
					    path);
		text->length += (size_t)got;
		if (text->length > space)
			return error_set(err, FAULT_SYSTEM,
					 "'%s' grew while it was read", path);
		if (got == 0 || text->length == space)
			break;
	}
	text->bytes[text->length] = '\0';
	return true;
}

bool file_read(int directory, const char *path, size_t limit,
	       struct arena *arena, struct text *text, struct error *err)
{
	struct stat status;
	int file = open_seen(directory, path, O_RDONLY, &status, err);
	bool ok;

	if (file < 0)
		return false;
	if ((uint64_t)status.st_size > limit)
		ok = error_set(err, FAULT_DATA, "'%s' is larger than %zu bytes",
			       path, limit);
	else
		ok = read_all(file, path, (size_t)status.st_size, arena, text,
			      err);
	close(file);
	return ok;
}

size_t file_read_short(int folder, const char *name, char *room, size_t space)
{
	int file = openat(folder, name,
			  O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY |
				  O_CLOEXEC);
	ssize_t got;

	if (file < 0)
		return 0;
	got = read(file, room, space);
	close(file);
	return got > 0 && (size_t)got < space ? (size_t)got : 0;
}

int file_open_named(const char *path, uint64_t *size, struct error *err)
{
	struct stat status;
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);

	if (file < 0) {
		error_system(err, errno, "cannot read '%s'", path);
		return -1;
	}
	file = keep_regular(file, path, &status, err);
	if (file >= 0)
		*size = (uint64_t)status.st_size;
	return file;
}

/* Some never end, so that less of them is read. */
enum {
	DEVICE_LIMIT = 1 << 20
};

static bool is_device(int file)
{
	struct stat status;

	return !fstat(file, &status) &&
	       (S_ISCHR(status.st_mode) || S_ISBLK(status.st_mode));
}

/* A file whose size is told, straight to where it stays.  False: it is to be
 * read as if nothing had happened. */
static bool read_sized(int file, size_t limit, struct arena *arena,
		       struct text *text)
{
	struct error ignored = { 0 };
	struct stat status;
	bool ok = !fstat(file, &status) && S_ISREG(status.st_mode) &&
		  status.st_size > 0 && (uint64_t)status.st_size <= limit &&
		  read_all(file, "", (size_t)status.st_size, arena, text,
			   &ignored);

	if (!ok)
		lseek(file, 0, SEEK_SET);
	error_clear(&ignored);
	return ok;
}

bool file_read_named(const char *path, size_t limit, struct arena *arena,
		     struct text *text, struct error *err)
{
	bool input = !strcmp(path, "-");
	const char *name = input ? "standard input" : path;
	int file = input ? STDIN_FILENO
			 : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	struct buf bytes = { 0 };
	char block[65536];
	ssize_t got = -1;

	if (file < 0)
		return error_system(err, errno, "cannot read '%s'", name);
	if (!input && read_sized(file, limit, arena, text)) {
		close(file);
		return true;
	}
	if (is_device(file) && limit > DEVICE_LIMIT)
		limit = DEVICE_LIMIT;
	do {
		got = read(file, block, sizeof block);
		if (got > 0)
			buf_add(&bytes, block, (size_t)got);
	} while ((got > 0 && bytes.length <= limit) ||
		 (got < 0 && errno == EINTR));
	if (got < 0)
		error_system(err, errno, "cannot read '%s'", name);
	else if (bytes.length > limit)
		error_set(err, FAULT_DATA, "'%s' is above %zu MiB", name,
			  limit >> 20);
	else
		*text = (struct text){ arena_text(arena, buf_string(&bytes),
						  bytes.length),
				       bytes.length };
	if (!input)
		close(file);
	buf_clear(&bytes);
	return got == 0;
}

bool file_write(int descriptor, const char *bytes, size_t length,
		struct error *err)
{
	while (length > 0) {
		ssize_t put = write(descriptor, bytes, length);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return error_system(err, errno, "cannot write");
		if (put == 0)
			return error_set(err, FAULT_SYSTEM,
					 "cannot write: nothing was taken");
		bytes += put;
		length -= (size_t)put;
	}
	return true;
}

bool file_write_named(const char *path, const char *bytes, size_t length,
		      struct error *err)
{
	struct buf temporary = { 0 };
	sigset_t before;
	bool ok;
	int file;

	interrupts_hold(&before);
	buf_format(&temporary, "%s.%ld~", path, (long)getpid());
	file = open(temporary.text, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
		    0666);
	if (file < 0) {
		ok = error_system(err, errno, "cannot write '%s'", path);
	} else {
		ok = file_write(file, bytes, length, err);
		if (close(file) != 0 && ok)
			ok = error_system(err, errno, "cannot write '%s'",
					  path);
		if (ok && rename(temporary.text, path) != 0)
			ok = error_system(err, errno, "cannot write '%s'",
					  path);
		if (!ok)
			unlink(temporary.text);
	}
	buf_clear(&temporary);
	interrupts_release(&before);
	return ok;
}

const char *sha256_hex(struct arena *arena, const char *bytes, size_t length)
{
	char *text = arena_alloc(arena, SHA256_DIGEST_STRING_LENGTH);

	return SHA256Data((const uint8_t *)bytes, length, text);
}
