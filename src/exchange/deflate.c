/* deflate.c - bytes made smaller, by zlib. */
#define ZLIB_CONST /* what is read is not written to */

#include <limits.h>

#include <zlib.h>

#include "archive_internal.h"

enum {
	BLOCK = 1 << 16,
	RAW_WINDOW = -15, /* zlib's way to ask for no header */
	GZIP_WINDOW = 15 + 16,
	MEMORY = 8,
	UNKNOWN_SYSTEM = 255
};

static bool run(z_stream *stream, const char *bytes, size_t length,
		struct buf *out)
{
	unsigned char block[BLOCK];
	int state;

	stream->next_in = (const unsigned char *)bytes;
	stream->avail_in = (unsigned)length;
	do {
		stream->next_out = block;
		stream->avail_out = BLOCK;
		state = deflate(stream, Z_FINISH);
		buf_add(out, (const char *)block, BLOCK - stream->avail_out);
	} while (state == Z_OK);
	return state == Z_STREAM_END;
}

static bool compress_bytes(const char *bytes, size_t length, int window,
			   struct buf *out, struct error *err)
{
	gz_header header = { .os = UNKNOWN_SYSTEM };
	z_stream stream = { .zalloc = Z_NULL };
	bool ok;

	if (length > UINT_MAX)
		return error_set(err, FAULT_DATA,
				 "there is too much for one archive");
	if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, window,
			 MEMORY, Z_DEFAULT_STRATEGY) != Z_OK)
		return error_set(err, FAULT_SYSTEM, "zlib cannot compress");
	ok = (window != GZIP_WINDOW ||
	      deflateSetHeader(&stream, &header) == Z_OK) &&
	     run(&stream, bytes, length, out);
	deflateEnd(&stream);
	return ok || error_set(err, FAULT_SYSTEM, "zlib cannot compress");
}

bool deflate_bytes(const char *bytes, size_t length, struct buf *out,
		   struct error *err)
{
	return compress_bytes(bytes, length, RAW_WINDOW, out, err);
}

bool gzip_bytes(const char *bytes, size_t length, struct buf *out,
		struct error *err)
{
	return compress_bytes(bytes, length, GZIP_WINDOW, out, err);
}

uint32_t crc32_of(const char *bytes, size_t length)
{
	return (uint32_t)crc32_z(0, (const unsigned char *)bytes, length);
}
