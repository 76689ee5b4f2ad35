/** The command that writes reports: what it reads from the session, and the forms of the file. */
@NullMarked
package dev.bbsh.shell.command.report;

import org.jspecify.annotations.NullMarked;
