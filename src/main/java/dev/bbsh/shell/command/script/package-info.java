/** The commands that record, run and check scripts. */
@NullMarked
package dev.bbsh.shell.command.script;

import org.jspecify.annotations.NullMarked;
