/** The commands that load, repair, list and save files. */
@NullMarked
package dev.bbsh.shell.command.file;

import org.jspecify.annotations.NullMarked;
