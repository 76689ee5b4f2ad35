/** Keys, IDs and names that a text mentions, and their meaning in what is open. */
@NullMarked
package dev.bbsh.operation.mention;

import org.jspecify.annotations.NullMarked;
