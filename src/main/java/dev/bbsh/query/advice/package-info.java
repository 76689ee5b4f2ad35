/**
 * Guesses which path was meant by a text that isn't one, and tries the guess before it is shown.
 */
@NullMarked
package dev.bbsh.query.advice;

import org.jspecify.annotations.NullMarked;
