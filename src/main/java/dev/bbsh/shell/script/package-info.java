/**
 * Lines and scripts: where lines come from, how they are recorded, and how a session is recovered.
 */
@NullMarked
package dev.bbsh.shell.script;

import org.jspecify.annotations.NullMarked;
