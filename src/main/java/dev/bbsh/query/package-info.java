/** JSONPath: what a path says, and what it finds in a document. */
@NullMarked
package dev.bbsh.query;

import org.jspecify.annotations.NullMarked;
