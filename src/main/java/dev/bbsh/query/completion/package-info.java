/** Completion of a path that is being typed, from the data of a document. */
@NullMarked
package dev.bbsh.query.completion;

import org.jspecify.annotations.NullMarked;
