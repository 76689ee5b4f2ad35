/** The commands that split data into parts, and join them. */
@NullMarked
package dev.bbsh.shell.command.parts;

import org.jspecify.annotations.NullMarked;
