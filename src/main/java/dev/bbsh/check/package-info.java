/** Rules, their findings, and the fixes that are made together. */
@NullMarked
package dev.bbsh.check;

import org.jspecify.annotations.NullMarked;
