/** JSONPath: reading paths, and finding their values in a document. */
@NullMarked
package dev.bbsh.query;

import org.jspecify.annotations.NullMarked;
