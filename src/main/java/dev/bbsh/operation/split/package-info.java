/** The parts of a split that belong together. */
@NullMarked
package dev.bbsh.operation.split;

import org.jspecify.annotations.NullMarked;
