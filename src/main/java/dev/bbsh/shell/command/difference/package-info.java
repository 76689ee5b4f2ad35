/** The command {@code diff}: by issue pair for synced issue data, by path for everything else. */
@NullMarked
package dev.bbsh.shell.command.difference;

import org.jspecify.annotations.NullMarked;
