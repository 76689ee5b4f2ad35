/**
 * Lines: where they come from, the one reading of each by the signature of its command, and the
 * record of those that ran, from which a session is recovered.
 */
@NullMarked
package dev.bbsh.shell.line;

import org.jspecify.annotations.NullMarked;
