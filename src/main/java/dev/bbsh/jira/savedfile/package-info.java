/** Files that were saved from Jira: their kinds, their content, and their faults. */
@NullMarked
package dev.bbsh.jira.savedfile;

import org.jspecify.annotations.NullMarked;
