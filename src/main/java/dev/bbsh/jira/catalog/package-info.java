/**
 * Catalogs: the entities of one Jira instance, read from saved responses of its REST API, and the
 * requests for them: as a script for an administrator, and as a list.
 */
@NullMarked
package dev.bbsh.jira.catalog;

import org.jspecify.annotations.NullMarked;
