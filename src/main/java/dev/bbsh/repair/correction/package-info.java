/** Corrections of single mistakes in a text. */
@NullMarked
package dev.bbsh.repair.correction;

import org.jspecify.annotations.NullMarked;
