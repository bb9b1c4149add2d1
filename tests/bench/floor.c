/* floor.c - the least that a program can do, to measure others against.
 *
 *   floor                        nothing: the start of a dynamic C program
 *   floor read FOLDER            read all files in it, on all cores
 *
 * Prints the number of files and bytes.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
	THREADS = 64,
	BUFFER = 1 << 20
};

struct file {
	int folder;
	char *name;
};

struct work {
	struct file *files;
	size_t count, size;
	atomic_size_t next, bytes;
};

static _Noreturn void die(const char *path)
{
	fprintf(stderr, "floor: %s: %s\n", path, strerror(errno));
	exit(1);
}

static void add_file(struct work *work, int folder, const char *name)
{
	if (work->count == work->size) {
		work->size = work->size ? 2 * work->size : 1024;
		work->files = realloc(work->files,
				      work->size * sizeof(work->files[0]));
		if (!work->files)
			die(name);
	}
	work->files[work->count].folder = folder;
	work->files[work->count].name = strdup(name);
	work->count++;
}

/* The folder stays open, as its files are opened relative to it. */
static void list_folder(struct work *work, int parent, const char *name)
{
	int folder = openat(parent, name, O_RDONLY | O_DIRECTORY);
	DIR *stream = folder < 0 ? NULL : fdopendir(folder);
	struct dirent *found;

	if (!stream)
		die(name);
	for (found = readdir(stream); found; found = readdir(stream)) {
		if (found->d_name[0] == '.')
			continue;
		if (found->d_type == DT_DIR)
			list_folder(work, folder, found->d_name);
		else
			add_file(work, folder, found->d_name);
	}
}

static void *read_files(void *argument)
{
	struct work *work = argument;
	char *buffer = malloc(BUFFER);
	size_t bytes = 0;

	if (!buffer)
		die("memory");
	for (;;) {
		size_t first = atomic_fetch_add(&work->next, 64);

		if (first >= work->count)
			break;
		for (size_t i = first; i < first + 64 && i < work->count; i++) {
			struct file *file = &work->files[i];
			int input = openat(file->folder, file->name, O_RDONLY);
			ssize_t got =
				input < 0 ? -1 : read(input, buffer, BUFFER);

			if (got < 0)
				die(file->name);
			bytes += (size_t)got;
			close(input);
		}
	}
	atomic_fetch_add(&work->bytes, bytes);
	free(buffer);
	return NULL;
}

int main(int argc, char **argv)
{
	static struct work work;
	pthread_t threads[THREADS];
	long cores = sysconf(_SC_NPROCESSORS_ONLN);

	if (argc == 1)
		return 0;
	if (argc != 3 || strcmp(argv[1], "read"))
		return 2;
	if (cores < 1 || cores > THREADS)
		cores = cores < 1 ? 1 : THREADS;
	list_folder(&work, AT_FDCWD, argv[2]);
	for (long i = 0; i < cores; i++) {
		errno = pthread_create(&threads[i], NULL, read_files, &work);
		if (errno)
			die("thread");
	}
	for (long i = 0; i < cores; i++)
		pthread_join(threads[i], NULL);
	printf("%zu files, %zu bytes\n", work.count, work.bytes);
	return 0;
}
