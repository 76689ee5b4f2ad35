/** The commands that prepare data for Cloud, verify it, and match IDs. */
@NullMarked
package dev.bbsh.shell.command.prepare;

import org.jspecify.annotations.NullMarked;
