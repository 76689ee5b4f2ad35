/** The commands that list the available commands and the lines that were typed. */
@NullMarked
package dev.bbsh.shell.command.help;

import org.jspecify.annotations.NullMarked;
