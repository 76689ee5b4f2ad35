/** Files whose lines a program folded, all at the same width. */
@NullMarked
package dev.bbsh.json.repair.fold;

import org.jspecify.annotations.NullMarked;
