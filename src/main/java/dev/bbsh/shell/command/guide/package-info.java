/** The commands that say what to do next and what things mean. */
@NullMarked
package dev.bbsh.shell.command.guide;

import org.jspecify.annotations.NullMarked;
