/** Reads catalogs from saved responses of Jira's REST API. */
@NullMarked
package dev.bbsh.jira.catalog.response;

import org.jspecify.annotations.NullMarked;
