/**
 * Explains why a path finds nothing in a document, and suggests the path that was probably meant.
 */
@NullMarked
package dev.bbsh.query.diagnosis;

import org.jspecify.annotations.NullMarked;
