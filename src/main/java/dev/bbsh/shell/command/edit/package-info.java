/** The commands that edit a document by hand, and show what differs. */
@NullMarked
package dev.bbsh.shell.command.edit;

import org.jspecify.annotations.NullMarked;
