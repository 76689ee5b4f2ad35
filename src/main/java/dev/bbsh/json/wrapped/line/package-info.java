/** Wrappings that mark each line: prefixes, ends, colours, blocks. */
@NullMarked
package dev.bbsh.json.wrapped.line;

import org.jspecify.annotations.NullMarked;
