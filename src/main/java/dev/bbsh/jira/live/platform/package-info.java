/** Calls of Atlassian's app migration platform, and the listener for its notifications. */
@NullMarked
package dev.bbsh.jira.live.platform;

import org.jspecify.annotations.NullMarked;
