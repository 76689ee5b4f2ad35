/** Wrappings that mark each line: prefixes, ends, colours, blocks. */
@NullMarked
package dev.bbsh.repair.wrapped.line;

import org.jspecify.annotations.NullMarked;
