/* table.h - the program as rows; table.c is the only list of them. */
#ifndef ISMS_TABLE_H
#define ISMS_TABLE_H

#include "isms/cli/run.h"

extern const struct program isms_program;

#endif
