/** Tests of reading and cleaning Jira site backups, and the generator of the backups they read. */
@NullMarked
package dev.bbsh.backup;

import org.jspecify.annotations.NullMarked;
