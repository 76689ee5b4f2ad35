/**
 * What every part of the program may know: progress, cancellation, and errors a person can act on.
 */
@NullMarked
package dev.bbsh.work;

import org.jspecify.annotations.NullMarked;
