/** Wrappings that write the whole text in another notation: strings, cells, encodings. */
@NullMarked
package dev.bbsh.json.wrapped.quote;

import org.jspecify.annotations.NullMarked;
