/** Completion of the line at the cursor: commands, options and their values. */
@NullMarked
package dev.bbsh.shell.terminal.completion;

import org.jspecify.annotations.NullMarked;
