/** Rules for the two sides: one sync, the right order, one connector each. */
@NullMarked
package dev.bbsh.check.data.side;

import org.jspecify.annotations.NullMarked;
