/** Regular expressions: I-Regexp as the standard defines it, and matching that can be stopped. */
@NullMarked
package dev.bbsh.query.regex;

import org.jspecify.annotations.NullMarked;
