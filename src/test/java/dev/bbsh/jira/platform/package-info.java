@NullMarked
package dev.bbsh.jira.platform;

import org.jspecify.annotations.NullMarked;
