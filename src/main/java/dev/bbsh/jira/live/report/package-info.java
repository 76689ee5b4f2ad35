/** The ID-mapping report of the Jira Cloud Migration Assistant, fetched from a live site. */
@NullMarked
package dev.bbsh.jira.live.report;

import org.jspecify.annotations.NullMarked;
