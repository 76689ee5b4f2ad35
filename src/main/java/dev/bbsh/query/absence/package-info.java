/** Finds out why a path finds nothing in a document, and which path was probably meant. */
@NullMarked
package dev.bbsh.query.absence;

import org.jspecify.annotations.NullMarked;
