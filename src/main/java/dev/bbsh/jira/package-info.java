/** What Jira's side says: which things exist in an instance, and which ids became which. */
@NullMarked
package dev.bbsh.jira;

import org.jspecify.annotations.NullMarked;
