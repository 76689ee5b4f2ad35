/** Generated sample downloads of any size, for practice and for measurements. */
@NullMarked
package dev.bbsh.sample;

import org.jspecify.annotations.NullMarked;
