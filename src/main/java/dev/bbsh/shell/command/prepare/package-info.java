/** The commands that prepare data for Cloud, and prove it. */
@NullMarked
package dev.bbsh.shell.command.prepare;

import org.jspecify.annotations.NullMarked;
