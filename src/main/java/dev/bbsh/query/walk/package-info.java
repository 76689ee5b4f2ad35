/** Walks over a document that several paths take together. */
@NullMarked
package dev.bbsh.query.walk;

import org.jspecify.annotations.NullMarked;
