/** Decides which of a customer's syncs a line is about, and which files belong to each. */
@NullMarked
package dev.bbsh.operation.customer;

import org.jspecify.annotations.NullMarked;
