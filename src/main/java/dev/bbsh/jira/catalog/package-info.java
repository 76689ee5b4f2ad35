/** Catalogs: the entities of one Jira instance, read from saved responses of its REST API. */
@NullMarked
package dev.bbsh.jira.catalog;

import org.jspecify.annotations.NullMarked;
