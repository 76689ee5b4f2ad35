/** Sources of candidates in the new Jira for what an ID of the old one became. */
@NullMarked
package dev.bbsh.check.config.candidate;

import org.jspecify.annotations.NullMarked;
