/** Configs of shapes never seen: found references, sure fixes, and rules by evidence, measured. */
@NullMarked
package dev.bbsh.check.config.evidence;

import org.jspecify.annotations.NullMarked;
