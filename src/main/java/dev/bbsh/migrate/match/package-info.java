/** Matches the comments and attachments of two Jira instances by their content. */
@NullMarked
package dev.bbsh.migrate.match;

import org.jspecify.annotations.NullMarked;
