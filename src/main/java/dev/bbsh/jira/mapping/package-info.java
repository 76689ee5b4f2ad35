/** Which server id became which cloud id, and the files that say so. */
@NullMarked
package dev.bbsh.jira.mapping;

import org.jspecify.annotations.NullMarked;
