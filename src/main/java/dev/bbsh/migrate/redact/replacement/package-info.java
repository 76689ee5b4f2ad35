/** The replacements of words, numbers and tokens, as functions of a seed. */
@NullMarked
package dev.bbsh.migrate.redact.replacement;

import org.jspecify.annotations.NullMarked;
