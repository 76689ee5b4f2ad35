/** Patterns: I-Regexp as the standard has it, and matching that can be stopped. */
@NullMarked
package dev.bbsh.query.regex;

import org.jspecify.annotations.NullMarked;
