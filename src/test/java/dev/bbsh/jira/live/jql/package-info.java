@NullMarked
package dev.bbsh.jira.live.jql;

import org.jspecify.annotations.NullMarked;
