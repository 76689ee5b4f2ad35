/** The commands that explain the shell: help and the tour. */
@NullMarked
package dev.bbsh.shell.command.help;

import org.jspecify.annotations.NullMarked;
