/* pack.h - `isms pack`: all that an auditor asks for, in one folder or file that
 * the same commit makes again byte for byte. */
#ifndef ISMS_EXCHANGE_PACK_H
#define ISMS_EXCHANGE_PACK_H

#include "isms/cli/command.h"

bool command_pack(struct context *context, struct error *err);

extern const struct option pack_options[];

#endif
