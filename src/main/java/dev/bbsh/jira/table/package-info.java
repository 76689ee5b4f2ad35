/** Tables as text: their separator, their rows, and which of them can't be read. */
@NullMarked
package dev.bbsh.jira.table;

import org.jspecify.annotations.NullMarked;
