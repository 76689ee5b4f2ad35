/** Tests of the way to a Jira site, one result for each part of it. */
@NullMarked
package dev.bbsh.jira.live.site;

import org.jspecify.annotations.NullMarked;
