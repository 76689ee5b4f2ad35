/** Documents as they are read and edited reading files, and values that were typed. */
@NullMarked
package dev.bbsh.operation.document;

import org.jspecify.annotations.NullMarked;
