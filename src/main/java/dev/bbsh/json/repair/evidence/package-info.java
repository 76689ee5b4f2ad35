/** Evidence for and against a repair: indentation, and the known shape of an export. */
@NullMarked
package dev.bbsh.json.repair.evidence;

import org.jspecify.annotations.NullMarked;
