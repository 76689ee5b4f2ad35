/** Reads JQL that somebody wrote, as far as it can be read: which words name what. */
@NullMarked
package dev.bbsh.jira.jql;

import org.jspecify.annotations.NullMarked;
