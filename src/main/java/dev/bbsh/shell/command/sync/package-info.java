/** The commands case, merge and swap, and the lines about open documents and their sides. */
@NullMarked
package dev.bbsh.shell.command.sync;

import org.jspecify.annotations.NullMarked;
