/* bytes_internal.h - sixteen bytes at once, on any machine that gcc and clang
 * know.  A comparison gives 0xff for each byte of which it is true. */
#ifndef ISMS_DOC_BYTES_INTERNAL_H
#define ISMS_DOC_BYTES_INTERNAL_H

#include <stdint.h>
#include <string.h>

typedef unsigned char bytes16 __attribute__((vector_size(16)));
typedef signed char truth16 __attribute__((vector_size(16)));

static inline bytes16 bytes_at(const char *text)
{
	bytes16 bytes;

	memcpy(&bytes, text, sizeof bytes);
	return bytes;
}

#ifndef __SSE2__
/* The first byte is the lowest. */
static inline uint64_t in_order(uint64_t bytes)
{
	return __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? __builtin_bswap64(bytes)
						      : bytes;
}
#endif

/* A bit for each byte that is true, the lowest for the first. */
static inline unsigned bytes_bits(truth16 truth)
{
#ifdef __SSE2__
	typedef char plain16 __attribute__((vector_size(16)));

	return (unsigned)__builtin_ia32_pmovmskb128((plain16)truth);
#else
	uint64_t halves[2], bits[2];

	memcpy(halves, &truth, sizeof halves);
	for (int i = 0; i < 2; i++) /* each byte's bit to the topmost byte */
		bits[i] = ((in_order(halves[i]) & 0x0101010101010101) *
			   0x0102040810204080) >>
			  56;
	return (unsigned)(bits[0] | bits[1] << 8);
#endif
}

#endif
