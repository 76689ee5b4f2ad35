/** The program: its arguments, and how its parts are put together. */
@NullMarked
package dev.bbsh.shell;

import org.jspecify.annotations.NullMarked;
