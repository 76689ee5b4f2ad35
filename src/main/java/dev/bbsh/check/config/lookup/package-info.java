/**
 * The look-up of an ID of the old Jira, and of its possible counterparts in the new one; and the
 * distinction of the IDs of the two in a sync config.
 */
@NullMarked
package dev.bbsh.check.config.lookup;

import org.jspecify.annotations.NullMarked;
