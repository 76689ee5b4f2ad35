/** The commands about Jira: catalogs of what exists there, ID mappings and reference rules. */
@NullMarked
package dev.bbsh.shell.command.jira;

import org.jspecify.annotations.NullMarked;
