/* markers.h - Git's conflict markers: taking a text apart, putting one
 * together. */
#ifndef ISMS_MERGE_MARKERS_H
#define ISMS_MERGE_MARKERS_H

#include "isms/merge/merge.h"

/* A text with markers as the texts it was made of. */
struct markers {
	struct merge_text ours, theirs, base;
	bool has_base; /* each conflict shows it (diff3, zdiff3) */
	size_t count;  /* conflicts */
};

/* False when the text has no markers, or they do not pair. */
bool markers_split(struct arena *arena, const struct merge_text *text,
		   struct markers *markers);

/* Two texts as one, markers around the lines in which they differ. */
void markers_join(struct arena *arena, const struct merge *merge,
		  const struct merge_text *ours,
		  const struct merge_text *theirs, struct merge_text *text);

#endif
