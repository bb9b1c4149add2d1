/* zip.c - writes zip files (PKWARE's APPNOTE 6.3, without ZIP64). */
#include <string.h>

#include "archive_internal.h"

enum {
	VERSION = 20,	  /* deflate and folders */
	BY_UNIX = 3 << 8, /* attributes are those of Unix */
	PATH_IS_UTF8 = 1 << 11,
	METHOD = 8, /* deflate */
	FILES_MOST = 0xfffe
};

static const uint32_t regular_file = 0100644U << 16;
static const size_t bytes_most = 0xfffffffeU;

static void put16(struct buf *out, unsigned value)
{
	buf_char(out, (char)(value & 0xff));
	buf_char(out, (char)(value >> 8 & 0xff));
}

static void put32(struct buf *out, uint32_t value)
{
	put16(out, value & 0xffff);
	put16(out, value >> 16);
}

/* Two seconds are the smallest step, 1980 is the first year; in UTC. */
static void put_time(struct buf *out, struct instant at)
{
	struct date date = instant_date(at);
	unsigned second = (unsigned)(at.seconds % 86400);
	unsigned year = date.year < 1980 ? 0 : (unsigned)date.year - 1980;

	put16(out,
	      second / 3600 << 11 | second % 3600 / 60 << 5 | second % 60 / 2);
	put16(out, year << 9 | (unsigned)date.month << 5 | (unsigned)date.day);
}

struct entry {
	uint32_t offset;
	uint32_t crc;
	uint32_t packed, length;
};

/* What stands in front of a file and again in the list at the end. */
static void put_common(struct buf *out, const struct entry *entry,
		       struct instant at, size_t path_length)
{
	put16(out, VERSION);
	put16(out, PATH_IS_UTF8);
	put16(out, METHOD);
	put_time(out, at);
	put32(out, entry->crc);
	put32(out, entry->packed);
	put32(out, entry->length);
	put16(out, (unsigned)path_length);
	put16(out, 0); /* nothing extra */
}

static void put_listed(struct buf *list, const struct entry *entry,
		       struct instant at, const char *path)
{
	buf_add(list, "PK\1\2", 4);
	put16(list, BY_UNIX | VERSION);
	put_common(list, entry, at, strlen(path));
	put16(list, 0); /* no comment */
	put16(list, 0); /* first disk */
	put16(list, 0);
	put32(list, regular_file);
	put32(list, entry->offset);
	buf_text(list, path);
}

static bool put_file(struct buf *out, struct buf *list,
		     const struct archive *archive,
		     const struct archive_file *file, struct error *err)
{
	struct buf packed = { 0 };
	struct buf path = { 0 };
	struct entry entry = { .offset = (uint32_t)out->length };
	bool ok = deflate_bytes(file->bytes, file->length, &packed, err);

	if (ok) {
		entry.crc = crc32_of(file->bytes, file->length);
		entry.packed = (uint32_t)packed.length;
		entry.length = (uint32_t)file->length;
		buf_format(&path, "%s/%s", archive->folder, file->path);
		buf_add(out, "PK\3\4", 4);
		put_common(out, &entry, archive->time, path.length);
		buf_text(out, path.text);
		buf_add(out, packed.text, packed.length);
		put_listed(list, &entry, archive->time, path.text);
	}
	buf_clear(&packed);
	buf_clear(&path);
	return ok;
}

bool zip_write(const struct archive *archive, struct buf *out,
	       struct error *err)
{
	struct buf list = { 0 };
	size_t count = archive->files.count;
	bool ok = true;

	for (size_t i = 0; ok && i < count; i++)
		ok = put_file(out, &list, archive, &archive->files.items[i],
			      err);
	if (ok && (count > FILES_MOST || out->length > bytes_most)) {
		ok = error_set(err, FAULT_DATA, "there is too much for a zip");
		error_hint(err, "a .tar.gz takes it");
	}
	if (ok) {
		uint32_t begin = (uint32_t)out->length;

		buf_add(out, list.text, list.length);
		buf_add(out, "PK\5\6", 4);
		put32(out, 0); /* disks */
		put16(out, (unsigned)count);
		put16(out, (unsigned)count);
		put32(out, (uint32_t)list.length);
		put32(out, begin);
		put16(out, 0); /* no comment */
	}
	buf_clear(&list);
	return ok;
}
