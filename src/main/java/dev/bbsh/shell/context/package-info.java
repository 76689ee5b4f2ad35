/** The parts of the program around its lines: folders, flags, statuses and modes. */
@NullMarked
package dev.bbsh.shell.context;

import org.jspecify.annotations.NullMarked;
