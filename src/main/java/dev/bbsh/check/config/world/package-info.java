/** Whether an id of a sync config is one of the old Jira, or of the new one already. */
@NullMarked
package dev.bbsh.check.config.world;

import org.jspecify.annotations.NullMarked;
