@NullMarked
package dev.bbsh.jira.mapping;

import org.jspecify.annotations.NullMarked;
