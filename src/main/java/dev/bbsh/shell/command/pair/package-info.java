/** The command {@code issues}: the table of issue pairs. */
@NullMarked
package dev.bbsh.shell.command.pair;

import org.jspecify.annotations.NullMarked;
