/* inference.h - how far the requirements of one framework are met by what is
 * known of others.
 *
 * The weakest link decides.  What is known of a requirement passes as it is to
 * its equals, and to what it holds whole; to what it is a part of, or merely
 * overlaps with, it passes a partial standing at most.  Where the sets do not
 * even prove an overlap the line is weak: shown, but counted as not met.  What
 * does not apply there says nothing here.  A decision on the requirement itself
 * is never replaced. */
#ifndef ISMS_FRAMEWORK_INFERENCE_H
#define ISMS_FRAMEWORK_INFERENCE_H

#include "isms/framework/standing.h"
#include "isms/framework/walk.h"

/* Who knows how far requirements are met; of headings it is not asked. */
struct knowledge {
	enum standing (*standing)(const struct knowledge *knowledge,
				  const struct catalogue *catalogue,
				  const struct entry *entry);
};

/* One requirement of the target. */
struct inference {
	const struct entry *entry;
	enum standing standing;
	bool decided; /* of its own, nothing was inferred */
	bool weak;
	size_t sources; /* how many requirements had a say */
	/* How it came from the strongest of them: its spot, and the legs from
	 * here to there. */
	size_t source;
	const struct way **legs;
	size_t leg_count;
	enum relation relation; /* what that source is to this requirement */
	int trust;
};

struct inferences {
	const struct atlas *atlas;
	struct arena arena;
	struct inference *items; /* what is to be assessed, in its order */
	size_t count;
	struct standings standings; /* weak ones are unknown */
	size_t weak;
};

/* What a standing of one requirement tells of another that it is so related to;
 * STANDING_UNKNOWN when nothing. */
enum standing relation_passes(enum relation relation, enum standing standing);

/* Of all requirements of a framework that has a catalogue. */
void infer(struct inferences *inferences, const struct atlas *atlas,
	   const struct country *target, const struct knowledge *knowledge,
	   int hops);
void inferences_clear(struct inferences *inferences);

/* The legs from the start of a walk to what it found, reach->hops of them. */
const struct way **reach_legs(struct arena *arena, const struct walk *walk,
			      const struct reach *reach);

enum legs_style {
	LEGS_BACK = 1,	    /* from the end of the walk to its start */
	LEGS_BARE_FROM = 2, /* the first without its framework */
	LEGS_BARE_TO = 4,   /* the last likewise */
};

/* "iso27001-2022/A.8.6 -equal-> soc2-tsc-2017/A1.1" */
const char *legs_text(struct arena *arena, const struct atlas *atlas,
		      const struct way *const *legs, size_t count,
		      unsigned style);

#endif
