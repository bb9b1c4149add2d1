/* tar.c - writes tar files (POSIX.1-2001, "pax"), compressed by gzip. */
#include <string.h>

#include "archive_internal.h"

enum {
	BLOCK = 512,
	MODE = 0644
};

/* The header of a file, as POSIX has it. */
struct header {
	char name[100];
	char mode[8];
	char uid[8];
	char gid[8];
	char size[12];
	char mtime[12];
	char checksum[8];
	char kind;
	char link[100];
	char magic[6]; /* "ustar" */
	char version[2];
	char user[32];
	char group[32];
	char major[8];
	char minor[8];
	char prefix[155];
	char rest[12];
};

_Static_assert(sizeof(struct header) == BLOCK, "a header is a block");

/* Digits in front of a NUL. */
static void put_octal(char *field, size_t space, uint64_t number)
{
	field[--space] = '\0';
	while (space-- > 0) {
		field[space] = (char)('0' + number % 8);
		number /= 8;
	}
}

static void put_text(char *field, size_t space, const char *text, size_t length)
{
	memcpy(field, text, length < space ? length : space);
}

/* A path of more than 100 bytes is cut at a slash; false when none will do. */
static bool put_path(struct header *header, const char *path)
{
	size_t length = strlen(path);
	const char *slash = path;

	if (length <= sizeof header->name) {
		put_text(header->name, sizeof header->name, path, length);
		return true;
	}
	while (slash && length - (size_t)(slash - path) > sizeof header->name)
		slash = strchr(slash + 1, '/');
	if (!slash || (size_t)(slash - path) > sizeof header->prefix)
		return false;
	put_text(header->prefix, sizeof header->prefix, path,
		 (size_t)(slash - path));
	put_text(header->name, sizeof header->name, slash + 1,
		 strlen(slash + 1));
	return true;
}

static void put_checksum(struct header *header)
{
	const unsigned char *bytes = (const unsigned char *)header;
	uint64_t sum = 0;

	memset(header->checksum, ' ', sizeof header->checksum);
	for (size_t i = 0; i < sizeof *header; i++)
		sum += bytes[i];
	put_octal(header->checksum, sizeof header->checksum - 1, sum);
}

static void put_entry(struct buf *out, struct header *header, const char *bytes,
		      size_t length)
{
	put_octal(header->mode, sizeof header->mode, MODE);
	put_octal(header->uid, sizeof header->uid, 0);
	put_octal(header->gid, sizeof header->gid, 0);
	put_octal(header->size, sizeof header->size, length);
	put_text(header->magic, sizeof header->magic, "ustar", 6);
	put_text(header->version, sizeof header->version, "00", 2);
	put_checksum(header);
	buf_add(out, (const char *)header, sizeof *header);
	buf_add(out, bytes, length);
	buf_pad(out, '\0', (BLOCK - length % BLOCK) % BLOCK);
}

/* "57 path=...": the number counts itself. */
static void put_long_path(struct buf *out, const char *path,
			  struct header *header)
{
	size_t rest = strlen(" path=") + strlen(path) + 1;
	size_t length = rest + 1;
	struct header extra = *header;
	struct buf record = { 0 };

	for (size_t digits = 1; length != rest + digits;) {
		length = rest + digits;
		digits = length > 999 ? 4 : length > 99 ? 3 : 2;
	}
	buf_format(&record, "%zu path=%s\n", length, path);
	extra.kind = 'x';
	put_text(extra.name, sizeof extra.name, "path", 4);
	put_entry(out, &extra, record.text, record.length);
	put_text(header->name, sizeof header->name, path, strlen(path));
	buf_clear(&record);
}

bool tar_write(const struct archive *archive, struct buf *out,
	       struct error *err)
{
	struct buf tar = { 0 };
	struct buf path = { 0 };
	bool ok;

	for (size_t i = 0; i < archive->files.count; i++) {
		const struct archive_file *file = &archive->files.items[i];
		struct header header = { .kind = '0' };

		buf_reset(&path);
		buf_format(&path, "%s/%s", archive->folder, file->path);
		put_octal(header.mtime, sizeof header.mtime,
			  (uint64_t)archive->time.seconds);
		if (!put_path(&header, path.text))
			put_long_path(&tar, path.text, &header);
		put_entry(&tar, &header, file->bytes, file->length);
	}
	buf_pad(&tar, '\0', 2 * (size_t)BLOCK);
	ok = gzip_bytes(tar.text, tar.length, out, err);
	buf_clear(&tar);
	buf_clear(&path);
	return ok;
}
