/** The commands that show findings and fix them. */
@NullMarked
package dev.bbsh.shell.command.finding;

import org.jspecify.annotations.NullMarked;
