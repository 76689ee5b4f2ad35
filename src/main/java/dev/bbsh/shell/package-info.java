/** The program: its arguments, and the connection of its parts. */
@NullMarked
package dev.bbsh.shell;

import org.jspecify.annotations.NullMarked;
