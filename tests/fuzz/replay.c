/* replay.c - runs a target on the inputs of a kept file, without libFuzzer.
 *
 * A kept file (tests/fuzz/pack) has one input in each line.  An input that ends
 * its process or takes too long is told, and the next one is run. */
#include "fuzz.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "isms/base/buf.h"
#include "isms/base/file.h"

enum {
	SECONDS = 10, /* for one input */
	LIMIT = 1 << 26
};

/* The bytes of a line: \n, \\, \0 and three octal digits, or as they are. */
static void get_input(struct buf *input, const char *line, const char *end)
{
	buf_reset(input);
	while (line < end) {
		if (*line != '\\') {
			buf_char(input, *line++);
		} else if (line[1] == '0' && end - line >= 5) {
			char digits[] = { line[2], line[3], line[4], '\0' };

			buf_char(input, (char)strtoul(digits, NULL, 8));
			line += 5;
		} else {
			buf_char(input, line[1] == 'n' ? '\n' : '\\');
			line += 2;
		}
	}
}

/* -- running -------------------------------------------------------------- */

struct kept {
	struct arena arena;
	const char **lines;
	size_t count;
};

static bool load(struct kept *kept, const char *path)
{
	struct error err = { 0 };
	struct text text;
	size_t count = 0;
	char *end;

	if (!file_read_named(path, LIMIT, &kept->arena, &text, &err)) {
		fprintf(stderr, "%s\n", buf_string(&err.text));
		error_clear(&err);
		return false;
	}
	for (size_t i = 0; i < text.length; i++)
		count += text.bytes[i] == '\n';
	kept->lines = arena_array(&kept->arena, count + 1, sizeof(char *));
	kept->lines[0] = text.bytes;
	for (end = strchr(text.bytes, '\n'); end; end = strchr(end, '\n'))
		kept->lines[++kept->count] = ++end;
	return true;
}

static void take(const struct kept *kept, size_t index, struct buf *input)
{
	get_input(input, kept->lines[index], kept->lines[index + 1] - 1);
}

/* Goes through the inputs from *at on, which says how far it came. */
static void run_from(const struct kept *kept, volatile size_t *at)
{
	struct buf input = { 0 };

	for (; *at < kept->count; ++*at) {
		uint8_t *exact;

		alarm(SECONDS);
		take(kept, *at, &input);
		/* so that a sanitizer sees a byte read beyond the end */
		exact = malloc(input.length + !input.length);
		memcpy(exact, buf_string(&input), input.length);
		LLVMFuzzerTestOneInput(exact, input.length);
		free(exact);
	}
	buf_clear(&input);
}

/* In a process of its own for as long as all is well. */
static int run(const char *path)
{
	struct kept kept = { 0 };
	size_t failed = 0, *at;

	if (!load(&kept, path))
		return 1;
	at = mmap(NULL, sizeof *at, PROT_READ | PROT_WRITE,
		  MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (at == MAP_FAILED)
		return 1;
	while (*at < kept.count) {
		pid_t child = fork();
		int status = 0;

		if (child == 0) {
			run_from(&kept, at);
			_exit(0);
		}
		if (child < 0 || waitpid(child, &status, 0) != child)
			return 1;
		if (status == 0 && *at == kept.count)
			break;
		fprintf(stderr, "%s:%zu: this input fails\n", path, *at + 1);
		failed++;
		++*at;
	}
	printf("%zu inputs, %zu failed\n", kept.count, failed);
	arena_clear(&kept.arena);
	return failed || !kept.count;
}

int main(int count, char **words)
{
	if (count == 2)
		return run(words[1]);
	fputs("usage: fuzz_TARGET FILE\n", stderr);
	return 2;
}
