/** The commands that open, test and close connections to live sites. */
@NullMarked
package dev.bbsh.shell.command.live;

import org.jspecify.annotations.NullMarked;
