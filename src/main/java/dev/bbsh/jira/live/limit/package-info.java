/** The limits that a site sets for requests: pace, waits, and repeated requests. */
@NullMarked
package dev.bbsh.jira.live.limit;

import org.jspecify.annotations.NullMarked;
