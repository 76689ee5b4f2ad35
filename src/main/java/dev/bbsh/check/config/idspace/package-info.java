/** The distinction of IDs of the old Jira from those of the new one in a sync config. */
@NullMarked
package dev.bbsh.check.config.idspace;

import org.jspecify.annotations.NullMarked;
