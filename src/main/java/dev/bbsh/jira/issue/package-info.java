/** Which issues exist in a Jira, from what somebody exported of it. */
@NullMarked
package dev.bbsh.jira.issue;

import org.jspecify.annotations.NullMarked;
