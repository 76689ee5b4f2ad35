/**
 * The one loop: it takes lines from the prompt, a script, the command line or a pipe, runs each on
 * a thread of its own that Ctrl-C stops, commits and records the result, and prints it.
 */
@NullMarked
package dev.bbsh.shell.loop;

import org.jspecify.annotations.NullMarked;
