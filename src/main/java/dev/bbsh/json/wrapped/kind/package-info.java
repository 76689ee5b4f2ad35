/** The answer that a recogniser of wrapped texts gives, and its view of a text. */
@NullMarked
package dev.bbsh.json.wrapped.kind;

import org.jspecify.annotations.NullMarked;
