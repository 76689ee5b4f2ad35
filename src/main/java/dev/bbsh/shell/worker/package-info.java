/**
 * The execution of commands: their work runs on a thread of its own, shows progress, and stops on
 * Ctrl-C.
 */
@NullMarked
package dev.bbsh.shell.worker;

import org.jspecify.annotations.NullMarked;
