/** The thread that runs commands, their progress, and their cancellation. */
@NullMarked
package dev.bbsh.shell.worker;

import org.jspecify.annotations.NullMarked;
