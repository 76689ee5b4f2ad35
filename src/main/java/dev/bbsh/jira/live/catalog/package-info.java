/**
 * Catalogs from a live site: the requests that an administrator's script makes, several at a time,
 * with the answers in a folder that a catalog is loaded from.
 */
@NullMarked
package dev.bbsh.jira.live.catalog;

import org.jspecify.annotations.NullMarked;
