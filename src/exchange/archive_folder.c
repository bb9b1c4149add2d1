/* archive_folder.c - an archive as a folder, made beside its place and renamed
 * to it when it is whole. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive_internal.h"
#include "isms/base/file.h"
#include "isms/base/interrupt.h"

/* The folders of a path below another one, those that are not there yet. */
static bool make_folders(int top, const char *path, struct error *err)
{
	struct buf folder = { 0 };
	bool ok = true;

	for (const char *slash = strchr(path, '/'); ok && slash;
	     slash = strchr(slash + 1, '/')) {
		buf_reset(&folder);
		buf_add(&folder, path, (size_t)(slash - path));
		if (mkdirat(top, folder.text, 0777) != 0 && errno != EEXIST)
			ok = error_system(err, errno, "cannot make '%s'",
					  folder.text);
	}
	buf_clear(&folder);
	return ok;
}

static bool put_file(int top, const struct archive *archive,
		     const struct archive_file *file, struct error *err)
{
	const struct timespec time = { .tv_sec = archive->time.seconds };
	const struct timespec times[] = { time, time };
	int descriptor;
	bool ok;

	if (!make_folders(top, file->path, err))
		return false;
	descriptor = openat(
		top, file->path,
		O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
	if (descriptor < 0)
		return error_system(err, errno, "cannot write '%s'",
				    file->path);
	ok = file_write(descriptor, file->bytes, file->length, err);
	if (ok && futimens(descriptor, times) != 0)
		ok = error_system(err, errno, "cannot set the time of '%s'",
				  file->path);
	if (close(descriptor) != 0 && ok)
		ok = error_system(err, errno, "cannot write '%s'", file->path);
	return ok;
}

/* Only what folder_write made. */
static void remove_all(int top, const struct archive *archive,
		       const char *temporary)
{
	struct buf path = { 0 };

	for (size_t i = 0; i < archive->files.count; i++)
		unlinkat(top, archive->files.items[i].path, 0);
	for (size_t i = archive->files.count; i > 0; i--) {
		buf_reset(&path);
		buf_text(&path, archive->files.items[i - 1].path);
		for (char *slash = strrchr(path.text, '/'); slash;
		     slash = strrchr(path.text, '/')) {
			*slash = '\0';
			unlinkat(top, path.text, AT_REMOVEDIR);
		}
	}
	rmdir(temporary);
	buf_clear(&path);
}

static bool fill(const struct archive *archive, const char *temporary,
		 const char *path, struct error *err)
{
	int top = open(temporary, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool ok = true;

	if (top < 0)
		return error_system(err, errno, "cannot open '%s'", temporary);
	for (size_t i = 0; ok && i < archive->files.count; i++)
		ok = put_file(top, archive, &archive->files.items[i], err);
	if (ok && rename(temporary, path) != 0)
		ok = errno == ENOTEMPTY || errno == EEXIST
			     ? error_set(err, FAULT_NO,
					 "'%s' is there and not empty", path)
			     : error_system(err, errno, "cannot write '%s'",
					    path);
	if (!ok)
		remove_all(top, archive, temporary);
	close(top);
	return ok;
}

bool folder_write(const struct archive *archive, const char *path,
		  struct error *err)
{
	struct buf temporary = { 0 };
	size_t length = strlen(path);
	sigset_t before;
	bool ok;

	while (length > 1 && path[length - 1] == '/')
		length--;
	interrupts_hold(&before);
	buf_format(&temporary, "%.*s.%ld~", (int)length, path, (long)getpid());
	if (mkdir(temporary.text, 0777) != 0)
		ok = error_system(err, errno, "cannot write '%s'", path);
	else
		ok = fill(archive, temporary.text, path, err);
	interrupts_release(&before);
	buf_clear(&temporary);
	return ok;
}
