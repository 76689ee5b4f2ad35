/** The commands about the session: its settings and its steps. */
@NullMarked
package dev.bbsh.shell.command.session;

import org.jspecify.annotations.NullMarked;
