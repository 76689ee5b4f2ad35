/**
 * What exists in one Jira instance, read from answers of its REST interface that somebody saved.
 */
@NullMarked
package dev.bbsh.jira.catalog;

import org.jspecify.annotations.NullMarked;
