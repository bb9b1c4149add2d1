/* embedded.h - files in the program itself, as they stand: the catalogues and
 * crosswalks src/framework/{catalogue,crosswalk}/NAME.yaml and the policy texts
 * src/framework/policy/NAME.md, put into tables by src/framework/embed when
 * isms is built. */
#ifndef ISMS_FRAMEWORK_EMBEDDED_H
#define ISMS_FRAMEWORK_EMBEDDED_H

struct embedded {
	const char *name; /* of the file, without its ending */
	const char *begin, *end;
};

/* NULL-name closed, in the order of names; catalogues first. */
extern const struct embedded embedded_files[];

/* Texts to begin with; read by framework/template.h. */
extern const struct embedded embedded_policies[];

#endif
