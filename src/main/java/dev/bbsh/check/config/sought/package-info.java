/** What an id of the old Jira stands for, and among what of the new one it is looked for. */
@NullMarked
package dev.bbsh.check.config.sought;

import org.jspecify.annotations.NullMarked;
