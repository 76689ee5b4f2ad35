/** The prompt: reading lines with JLine, completion, highlighting, questions. */
@NullMarked
package dev.bbsh.shell.terminal;

import org.jspecify.annotations.NullMarked;
