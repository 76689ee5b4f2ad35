/**
 * Files that were saved from Jira: their kinds, their content, their faults, and lists of groups.
 */
@NullMarked
package dev.bbsh.jira.savedfile;

import org.jspecify.annotations.NullMarked;
