/** Evidence for and against a repair: indentation, and the known shape of an export. */
@NullMarked
package dev.bbsh.repair.evidence;

import org.jspecify.annotations.NullMarked;
