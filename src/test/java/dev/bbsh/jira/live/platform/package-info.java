@NullMarked
package dev.bbsh.jira.live.platform;

import org.jspecify.annotations.NullMarked;
