/** Guesses which path a text was to be that is none, and tries the guess before it is shown. */
@NullMarked
package dev.bbsh.query.advice;

import org.jspecify.annotations.NullMarked;
