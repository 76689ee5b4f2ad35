/** A backup as a catalog of what exists in its Jira. */
@NullMarked
package dev.bbsh.backup.catalog;

import org.jspecify.annotations.NullMarked;
