/** Files that were saved from Jira: their kinds, their content, and their faults. */
@NullMarked
package dev.bbsh.jira.answer;

import org.jspecify.annotations.NullMarked;
