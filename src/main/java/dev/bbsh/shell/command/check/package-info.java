/** The command that checks, and its report. */
@NullMarked
package dev.bbsh.shell.command.check;

import org.jspecify.annotations.NullMarked;
