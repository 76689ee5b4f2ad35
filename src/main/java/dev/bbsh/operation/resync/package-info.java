/** Decides what a comparison after the resync compares, and if the old sync may be deleted. */
@NullMarked
package dev.bbsh.operation.resync;

import org.jspecify.annotations.NullMarked;
