/** Wrappings that write the whole text in another notation: strings, cells, encodings. */
@NullMarked
package dev.bbsh.repair.wrapped.notation;

import org.jspecify.annotations.NullMarked;
