/**
 * The basics that every part of the program may use: progress, cancellation, and errors a person
 * can act on.
 */
@NullMarked
package dev.bbsh.work;

import org.jspecify.annotations.NullMarked;
