/**
 * The commands about the values of a document: the query that finds them, edits by hand, and what
 * differs.
 */
@NullMarked
package dev.bbsh.shell.command.value;

import org.jspecify.annotations.NullMarked;
