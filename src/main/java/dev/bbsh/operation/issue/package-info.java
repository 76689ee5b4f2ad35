/** The selection and the order of issue pairs: conditions, keys in pasted text, columns. */
@NullMarked
package dev.bbsh.operation.issue;

import org.jspecify.annotations.NullMarked;
