@NullMarked
package dev.bbsh.jira.issue;

import org.jspecify.annotations.NullMarked;
