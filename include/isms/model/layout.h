/* layout.h - a register's rows as the order of keys that yaml_format wants. */
#ifndef ISMS_MODEL_LAYOUT_H
#define ISMS_MODEL_LAYOUT_H

#include "isms/doc/yaml_format.h"
#include "isms/model/field.h"

/* Of FIELD_END-closed rows; in the arena. */
const struct yaml_keys *layout_keys(struct arena *arena,
				    const struct field *rows);

#endif
