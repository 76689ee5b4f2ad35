/** The command {@code query}: its answers and their forms. */
@NullMarked
package dev.bbsh.shell.command.query;

import org.jspecify.annotations.NullMarked;
