@NullMarked
package dev.bbsh.jira.live.limit;

import org.jspecify.annotations.NullMarked;
