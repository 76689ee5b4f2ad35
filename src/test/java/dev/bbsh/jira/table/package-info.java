@NullMarked
package dev.bbsh.jira.table;

import org.jspecify.annotations.NullMarked;
