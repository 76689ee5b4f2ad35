/** The commands that guide a migration, explain terms, and write queries and reports. */
@NullMarked
package dev.bbsh.shell.command.guide;

import org.jspecify.annotations.NullMarked;
