/** Where the work of a command is done: progress is shown, and Ctrl-C ends it. */
@NullMarked
package dev.bbsh.shell.worker;

import org.jspecify.annotations.NullMarked;
