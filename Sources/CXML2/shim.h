#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, whose headers clash with the copy in Foundation. Nothing here depends on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
