/** The language of the command line and of {@code .bbsh} files: words, variables, statements. */
@NullMarked
package dev.bbsh.script;

import org.jspecify.annotations.NullMarked;
