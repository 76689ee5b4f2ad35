/** Jira site backups, read as a stream: their container, their rows, and a summary of them. */
@NullMarked
package dev.bbsh.backup;

import org.jspecify.annotations.NullMarked;
