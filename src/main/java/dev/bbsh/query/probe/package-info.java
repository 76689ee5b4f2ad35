/** Tries paths in a document within a time limit, and describes the values found. */
@NullMarked
package dev.bbsh.query.probe;

import org.jspecify.annotations.NullMarked;
