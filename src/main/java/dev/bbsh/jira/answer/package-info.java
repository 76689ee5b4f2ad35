/** Files that were saved from Jira: what they are, and what is wrong with them. */
@NullMarked
package dev.bbsh.jira.answer;

import org.jspecify.annotations.NullMarked;
