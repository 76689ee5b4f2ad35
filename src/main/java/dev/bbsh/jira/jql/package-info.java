/** A lenient parser of JQL: the words of a query that refer to entities. */
@NullMarked
package dev.bbsh.jira.jql;

import org.jspecify.annotations.NullMarked;
