/* framework_export_internal.h - the forms that a catalogue of ours can take. */
#ifndef ISMS_EXCHANGE_FRAMEWORK_EXPORT_INTERNAL_H
#define ISMS_EXCHANGE_FRAMEWORK_EXPORT_INTERNAL_H

#include "isms/base/arena.h"
#include "isms/base/buf.h"
#include "isms/framework/catalogue.h"

/* A catalog of OSCAL in JSON. */
void oscal_export(struct arena *arena, const struct catalogue *catalogue,
		  struct buf *out);

/* A library of CISO Assistant in YAML; references are looked up there. */
struct library;
void ciso_export(struct arena *arena, struct library *library,
		 const struct catalogue *catalogue, struct buf *out);

/* A row for each entry; a column for each attribute, "NAME[]" for lists. */
void framework_rows(struct arena *arena, const struct catalogue *catalogue,
		    char separator, struct buf *out);

#endif
