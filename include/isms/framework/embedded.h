/* embedded.h - the catalogues and crosswalks in the program itself: the files
 * src/framework/catalogue/NAME.yaml and src/framework/crosswalk/NAME.yaml as
 * they stand, put into a table by src/framework/embed when isms is built. */
#ifndef ISMS_FRAMEWORK_EMBEDDED_H
#define ISMS_FRAMEWORK_EMBEDDED_H

struct embedded {
	const char *name; /* of the file, without its ending */
	const char *begin, *end;
};

/* NULL-name closed, in the order of names; catalogues first. */
extern const struct embedded embedded_files[];

#endif
