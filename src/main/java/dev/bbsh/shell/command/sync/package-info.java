/** The commands that know what a sync is, and how they show it. */
@NullMarked
package dev.bbsh.shell.command.sync;

import org.jspecify.annotations.NullMarked;
