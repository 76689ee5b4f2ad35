/** The command {@code query}: what it answers, and in which shape. */
@NullMarked
package dev.bbsh.shell.command.query;

import org.jspecify.annotations.NullMarked;
