@NullMarked
package dev.bbsh.jira.group;

import org.jspecify.annotations.NullMarked;
