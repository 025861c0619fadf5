#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, whose headers clash with the copy in Foundation. Nothing here depends on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

static inline void vraag_ignore(void *context, const char *message, ...) { (void)context; (void)message; }

// libxml2 prints some of what goes wrong, whatever a parser is told. What goes wrong is read from the parser instead.
// The setting is per thread. It stands here because Swift cannot name a function with variadic arguments.
static inline void vraag_silence(void) { xmlSetGenericErrorFunc(NULL, vraag_ignore); }
