/** The commands about a case that is kept in a folder. */
@NullMarked
package dev.bbsh.shell.command.kept;

import org.jspecify.annotations.NullMarked;
