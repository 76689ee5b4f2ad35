/** The answer of {@code load --replace}: what is done again on a new export, and what is not. */
@NullMarked
package dev.bbsh.shell.command.replace;

import org.jspecify.annotations.NullMarked;
