/**
 * The one loop: it takes lines from the prompt, a script, the command line or a pipe, runs each,
 * commits and records the result, and prints it.
 */
@NullMarked
package dev.bbsh.shell.loop;

import org.jspecify.annotations.NullMarked;
