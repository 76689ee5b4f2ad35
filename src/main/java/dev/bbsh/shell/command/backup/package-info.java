/** Commands about site backups. */
@NullMarked
package dev.bbsh.shell.command.backup;

import org.jspecify.annotations.NullMarked;
