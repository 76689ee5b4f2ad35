/** Files whose lines a program folded, all at the same width. */
@NullMarked
package dev.bbsh.repair.fold;

import org.jspecify.annotations.NullMarked;
