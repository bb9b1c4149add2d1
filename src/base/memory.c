/* memory.c - heap memory, or the end of the program. */
#include "isms/base/memory.h"

#include <stdint.h>
#include <stdlib.h>

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

void memory_free(void *memory)
{
	free(memory);
}
