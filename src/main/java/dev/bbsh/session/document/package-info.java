/** Open documents: their names, their origin, and what has been saved. */
@NullMarked
package dev.bbsh.session.document;

import org.jspecify.annotations.NullMarked;
