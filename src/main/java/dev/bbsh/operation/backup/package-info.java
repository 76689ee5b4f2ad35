/** Use cases of site backups: their rows, their users and groups, and extracts. */
@NullMarked
package dev.bbsh.operation.backup;

import org.jspecify.annotations.NullMarked;
