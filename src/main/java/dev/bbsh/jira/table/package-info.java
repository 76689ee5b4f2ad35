/** Tables as text: their separator, their rows, and the rows that can't be read. */
@NullMarked
package dev.bbsh.jira.table;

import org.jspecify.annotations.NullMarked;
