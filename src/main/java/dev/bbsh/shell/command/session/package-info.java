/**
 * The commands about the session: its settings, its steps, the lines that were typed, and the
 * available commands.
 */
@NullMarked
package dev.bbsh.shell.command.session;

import org.jspecify.annotations.NullMarked;
