/** The result of a recogniser of wrapped texts, and its view of a text. */
@NullMarked
package dev.bbsh.json.wrapped.kind;

import org.jspecify.annotations.NullMarked;
