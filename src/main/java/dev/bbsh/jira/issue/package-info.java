/**
 * The issues that exist in a Jira instance, read from exports; and a lenient parser of JQL, which
 * finds the words of a query that refer to entities.
 */
@NullMarked
package dev.bbsh.jira.issue;

import org.jspecify.annotations.NullMarked;
