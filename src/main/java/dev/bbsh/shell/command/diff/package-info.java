/** The differences between two documents, for people. */
@NullMarked
package dev.bbsh.shell.command.diff;

import org.jspecify.annotations.NullMarked;
