/** The commands that look into synced issue data: connectors, an issue, any key or ID. */
@NullMarked
package dev.bbsh.shell.command.issue;

import org.jspecify.annotations.NullMarked;
