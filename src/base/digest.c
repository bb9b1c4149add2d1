/* digest.c - reads a file block by block and sums it up. */
#include "isms/base/digest.h"

#include <errno.h>
#include <string.h>

#include <sha2.h>
#include <unistd.h>

enum {
	BLOCK = 65536
};

/* One sum under way. */
struct summing {
	SHA2_CTX sum;
	enum digest_lines lines;
	bool after_return; /* a CR was read and, for LF, not yet counted */
};

static void add(struct summing *summing, const void *bytes, size_t length)
{
	SHA256Update(&summing->sum, bytes, length);
}

/* What goes is the CR of each CR LF. */
static size_t drop_returns(struct summing *summing, const char *bytes,
			   size_t length, char *out)
{
	size_t count = 0;

	for (size_t i = 0; i < length; i++) {
		if (summing->after_return && bytes[i] != '\n')
			out[count++] = '\r';
		summing->after_return = bytes[i] == '\r';
		if (!summing->after_return)
			out[count++] = bytes[i];
	}
	return count;
}

/* What comes is a CR before each LF that has none. */
static size_t add_returns(struct summing *summing, const char *bytes,
			  size_t length, char *out)
{
	size_t count = 0;

	for (size_t i = 0; i < length; i++) {
		if (bytes[i] == '\n' && !summing->after_return)
			out[count++] = '\r';
		summing->after_return = bytes[i] == '\r';
		out[count++] = bytes[i];
	}
	return count;
}

static void add_block(struct summing *summing, const char *bytes, size_t length)
{
	char other[2 * BLOCK + 1];

	switch (summing->lines) {
	case LINES_KEPT:
		add(summing, bytes, length);
		break;
	case LINES_LF:
		add(summing, other,
		    drop_returns(summing, bytes, length, other));
		break;
	case LINES_CRLF:
		add(summing, other, add_returns(summing, bytes, length, other));
		break;
	}
}

bool digest_read(int file, enum digest_lines lines, struct digest *digest,
		 atomic_ullong *done, struct error *err)
{
	struct summing summing = { .lines = lines };
	char block[BLOCK];

	SHA256Init(&summing.sum);
	digest->size = 0;
	for (;;) {
		ssize_t got = read(file, block, sizeof block);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return error_system(err, errno, "cannot read");
		if (got == 0)
			break;
		add_block(&summing, block, (size_t)got);
		digest->size += (uint64_t)got;
		if (done)
			atomic_fetch_add(done, (unsigned long long)got);
	}
	if (lines == LINES_LF && summing.after_return)
		add(&summing, "\r", 1);
	SHA256End(&summing.sum, digest->hex);
	return true;
}

bool digest_is_valid(const char *text)
{
	return strspn(text, "0123456789abcdefABCDEF") == DIGEST_LENGTH &&
	       !text[DIGEST_LENGTH];
}
