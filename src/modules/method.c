/* method.c - the risk method as a register of one record (ISO/IEC 27001:2022,
 * 6.1.2 a); its table and arithmetic are in model/method.c. */
#include "isms/modules/method.h"

#include "isms/cli/command.h"
#include "isms/model/method.h"
#include "isms/modules/foundation.h"

static void method_check(const struct checking *checking,
			 const struct record *record)
{
	const struct method *method = record->at;

	if (!approval_is_given(&method->approval))
		check_add(checking, record, PROBLEM_METHOD_UNAPPROVED, NULL,
			  "the risk method is not approved");
	approval_check(checking, record, &method->approval);
}

static void method_check_all(const struct checking *checking)
{
	foundation_check(checking, "method", PROBLEM_METHOD_UNAPPROVED);
}

const struct module method_module = {
	.schema = &method_schema,
	.check = method_check,
	.check_all = method_check_all,
};
