/** The issues that exist in a Jira instance, read from exports. */
@NullMarked
package dev.bbsh.jira.issue;

import org.jspecify.annotations.NullMarked;
