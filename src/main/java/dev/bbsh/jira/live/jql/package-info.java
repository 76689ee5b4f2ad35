/** Searches of issues on a live Jira site: counts, keys, and which of given keys exist. */
@NullMarked
package dev.bbsh.jira.live.jql;

import org.jspecify.annotations.NullMarked;
