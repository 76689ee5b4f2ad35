/** Decides what is done again when a document is replaced by a new export of the same side. */
@NullMarked
package dev.bbsh.operation.replace;

import org.jspecify.annotations.NullMarked;
