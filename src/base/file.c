/* file.c - opening and reading without following links out of a folder. */
#include "isms/base/file.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>

#include <fcntl.h>
#include <linux/openat2.h>
#include <sha2.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "isms/base/arena.h"
#include "isms/base/buf.h"

static bool part_is_safe(const char *part, size_t length)
{
	return length > 0 && !(length == 1 && part[0] == '.') &&
	       !(length == 2 && part[0] == '.' && part[1] == '.');
}

bool path_is_safe(const char *path)
{
	for (const char *at = path; *at; at++)
		if ((unsigned char)*at < 0x20 || *at == 0x7f || *at == '\\')
			return false;
	for (;;) {
		size_t length = strcspn(path, "/");

		if (!part_is_safe(path, length))
			return false;
		if (!path[length])
			return true;
		path += length + 1;
	}
}

/* One component after the other, none of them a link. */
int file_open_walk(int directory, const char *path, int flags)
{
	int at = directory;

	for (;;) {
		size_t length = strcspn(path, "/");
		bool last = !path[length];
		char part[256];
		int next;
		int saved;

		if (length >= sizeof part) {
			errno = ENAMETOOLONG;
			next = -1;
		} else {
			memcpy(part, path, length);
			part[length] = '\0';
			next = openat(at, part,
				      (last ? flags : O_RDONLY | O_DIRECTORY) |
					      O_NOFOLLOW | O_CLOEXEC,
				      0666);
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

static int open_beneath(int directory, const char *path, int flags)
{
	struct open_how how = {
		.flags = (uint64_t)(flags | O_CLOEXEC | O_NOFOLLOW),
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

int file_open(int directory, const char *path, int flags, struct error *err)
{
	struct stat status;
	int file;

	if (!path_is_safe(path)) {
		error_set(err, FAULT_DATA,
			  "'%s' is not a path inside the "
			  "register",
			  path);
		return -1;
	}
	do
		file = open_beneath(directory, path, flags | O_NONBLOCK);
	while (file < 0 && errno == EINTR);
	if (file < 0 && (errno == ELOOP || errno == EXDEV)) {
		error_set(err, FAULT_DATA,
			  "'%s' is a link, which is never "
			  "followed",
			  path);
		return -1;
	}
	if (file < 0) {
		error_system(err, errno, "cannot open '%s'", path);
		return -1;
	}
	if ((flags & O_DIRECTORY) || fstat(file, &status) != 0 ||
	    S_ISREG(status.st_mode))
		return file;
	error_set(err, FAULT_DATA, "'%s' is %s, not a file", path,
		  kind_of(status.st_mode));
	close(file);
	return -1;
}

static ssize_t read_some(int file, char *bytes, size_t length)
{
	ssize_t got;

	do
		got = read(file, bytes, length);
	while (got < 0 && errno == EINTR);
	return got;
}

static bool read_all(int file, const char *path, size_t limit,
		     struct arena *arena, struct text *text, struct error *err)
{
	struct stat status;
	size_t space;

	if (fstat(file, &status) != 0)
		return error_system(err, errno, "cannot read '%s'", path);
	if ((uint64_t)status.st_size > limit)
		return error_set(err, FAULT_DATA,
				 "'%s' is larger than %zu bytes", path, limit);
	space = (size_t)status.st_size;
	text->bytes = arena_alloc(arena, space + 2);
	text->length = 0;
	for (;;) {
		ssize_t got = read_some(file, text->bytes + text->length,
					space + 1 - text->length);

		if (got < 0)
			return error_system(err, errno, "cannot read '%s'",
					    path);
		if (got == 0)
			break;
		text->length += (size_t)got;
		if (text->length > space)
			return error_set(err, FAULT_SYSTEM,
					 "'%s' grew while it was read", path);
	}
	text->bytes[text->length] = '\0';
	return true;
}

bool file_read(int directory, const char *path, size_t limit,
	       struct arena *arena, struct text *text, struct error *err)
{
	int file = file_open(directory, path, O_RDONLY, err);
	bool ok;

	if (file < 0)
		return false;
	ok = read_all(file, path, limit, arena, text, err);
	close(file);
	return ok;
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

const char *sha256_hex(struct arena *arena, const char *bytes, size_t length)
{
	char *text = arena_alloc(arena, SHA256_DIGEST_STRING_LENGTH);

	return SHA256Data((const uint8_t *)bytes, length, text);
}
