/** Commands that say whether a file can be used, and ask for what is not known. */
@NullMarked
package dev.bbsh.shell.command.diagnosis;

import org.jspecify.annotations.NullMarked;
