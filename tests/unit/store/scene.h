/* scene.h - a folder of one's own for tests that need files. */
#ifndef ISMS_TEST_SCENE_H
#define ISMS_TEST_SCENE_H

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct scene {
	char path[256];
	int root;
};

static inline void scene_begin(struct scene *scene)
{
	const char *folder = getenv("TMPDIR");

	snprintf(scene->path, sizeof scene->path, "%s/isms-test-XXXXXX",
		 folder ? folder : P_tmpdir);
	if (!mkdtemp(scene->path))
		abort();
	scene->root = open(scene->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static inline int scene_drop(const char *path, const struct stat *status,
			     int kind, struct FTW *walk)
{
	(void)status;
	(void)kind;
	(void)walk;
	return remove(path);
}

static inline void scene_end(struct scene *scene)
{
	close(scene->root);
	nftw(scene->path, scene_drop, 16, FTW_DEPTH | FTW_PHYS);
}

/* Write a file, making the folders above it. */
static inline void scene_write(struct scene *scene, const char *file,
			       const char *text)
{
	char part[256];
	int descriptor;

	for (const char *slash = strchr(file, '/'); slash;
	     slash = strchr(slash + 1, '/')) {
		snprintf(part, sizeof part, "%.*s", (int)(slash - file), file);
		mkdirat(scene->root, part, 0777);
	}
	descriptor = openat(scene->root, file,
			    O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (descriptor < 0 ||
	    write(descriptor, text, strlen(text)) != (ssize_t)strlen(text))
		abort();
	close(descriptor);
}

/* Does the file hold exactly this text?  NULL: is it absent? */
static inline bool scene_holds(const struct scene *scene, const char *file,
			       const char *text)
{
	static char found[65536];
	int descriptor = openat(scene->root, file, O_RDONLY | O_CLOEXEC);
	ssize_t length;

	if (descriptor < 0)
		return !text && errno == ENOENT;
	length = read(descriptor, found, sizeof found - 1);
	close(descriptor);
	if (length < 0 || !text)
		return false;
	found[length] = '\0';
	return !strcmp(found, text);
}

/* Entries of a folder, without . and .. */
static inline int scene_count(const struct scene *scene, const char *folder)
{
	char command[512];
	FILE *list;
	int count = 0;
	int byte;

	snprintf(command, sizeof command, "ls -A '%s/%s' 2>&1", scene->path,
		 folder);
	list = popen(command, "r");
	if (!list)
		abort();
	for (byte = getc(list); byte != EOF; byte = getc(list))
		count += byte == '\n';
	pclose(list);
	return count;
}

#endif
