/* asset.h - an asset as the reports read it. */
#ifndef ISMS_MODULES_ASSET_H
#define ISMS_MODULES_ASSET_H

#include "isms/model/common.h"

struct criticality {
	int level;
	const char *reason;
};

struct asset {
	struct common common;
	int type;
	int classification;
	int confidentiality;
	int integrity;
	int availability;
	struct money value;
	enum answer personal_data;
	struct list data_types;
	struct list depends_on;
	const char *supplier;
	const char *site;
	const char *location;
	struct ref custodian;
	struct date acquired;
	struct date end_of_support;
	struct date returned_on;
	struct date disposed_on;
	const char *handling;
	struct duration rto;
	struct duration rpo;
	struct criticality override;
};

extern const struct module asset_module;

#endif
