/* memory.c - heap memory, or the end of the program. */
#include "isms/base/memory.h"

#include <stdint.h>
#include <stdlib.h>

#include <sys/mman.h>
#include <unistd.h>

_Noreturn void memory_none(void)
{
	static const char text[] = "isms: out of memory\n";

	if (write(STDERR_FILENO, text, sizeof text - 1) < 0)
		_exit(4);
	_exit(4);
}

void *memory_alloc(size_t count, size_t size)
{
	void *memory = calloc(count ? count : 1, size ? size : 1);

	if (!memory)
		memory_none();
	return memory;
}

void *memory_resize(void *old, size_t count, size_t size)
{
	void *memory;

	if (size && count > SIZE_MAX / size)
		memory_none();
	memory = realloc(old, count && size ? count * size : 1);
	if (!memory)
		memory_none();
	return memory;
}

/* Getting each page of 4 KiB on its own takes longer than to fill it.  It is
 * advice: a system without large pages does not take it. */
void memory_fill_soon(void *memory, size_t size)
{
	enum {
		LARGE_PAGE = 2 << 20
	};
	size_t page = (size_t)sysconf(_SC_PAGESIZE);
	uintptr_t begin = ((uintptr_t)memory + page - 1) & ~(page - 1);
	uintptr_t end = ((uintptr_t)memory + size) & ~(page - 1);

	if (size >= LARGE_PAGE)
		madvise((void *)begin, end - begin, MADV_HUGEPAGE);
}

void memory_free(void *memory)
{
	free(memory);
}
