/** The result of a recogniser of wrapped texts, and its view of a text. */
@NullMarked
package dev.bbsh.repair.wrapped.kind;

import org.jspecify.annotations.NullMarked;
