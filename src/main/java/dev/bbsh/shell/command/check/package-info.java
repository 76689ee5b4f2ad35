/** The commands that check, show findings and fix them. */
@NullMarked
package dev.bbsh.shell.command.check;

import org.jspecify.annotations.NullMarked;
