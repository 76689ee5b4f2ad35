/** The command that makes copies of files that may be shared. */
@NullMarked
package dev.bbsh.shell.command.share;

import org.jspecify.annotations.NullMarked;
