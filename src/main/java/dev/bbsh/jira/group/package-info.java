/** Lists of groups of a Jira site, as an admin exports them. */
@NullMarked
package dev.bbsh.jira.group;

import org.jspecify.annotations.NullMarked;
