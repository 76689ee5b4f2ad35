/** Tests of rules that hold for the whole program. */
@NullMarked
package dev.bbsh;

import org.jspecify.annotations.NullMarked;
