/** The commands: each is declared once, and answers. */
@NullMarked
package dev.bbsh.shell.command;

import org.jspecify.annotations.NullMarked;
