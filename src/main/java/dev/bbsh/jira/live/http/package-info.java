/** The HTTP client of one Jira site: credentials, retries, limits, and bounded answers. */
@NullMarked
package dev.bbsh.jira.live.http;

import org.jspecify.annotations.NullMarked;
