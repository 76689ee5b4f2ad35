/** The commands about Jira's side: catalogs of what exists there, and which id became which. */
@NullMarked
package dev.bbsh.shell.command.jira;

import org.jspecify.annotations.NullMarked;
