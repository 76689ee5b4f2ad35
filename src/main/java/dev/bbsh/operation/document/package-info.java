/** Documents as they are read, edited by hand and saved. */
@NullMarked
package dev.bbsh.operation.document;

import org.jspecify.annotations.NullMarked;
