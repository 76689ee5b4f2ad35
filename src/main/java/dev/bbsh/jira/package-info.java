/** The Jira side: the kinds of IDs, and the gaps of incomplete lists. */
@NullMarked
package dev.bbsh.jira;

import org.jspecify.annotations.NullMarked;
