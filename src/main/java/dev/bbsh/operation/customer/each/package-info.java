/** Does for each sync of a customer what a command does for one: check it, find its next step. */
@NullMarked
package dev.bbsh.operation.customer.each;

import org.jspecify.annotations.NullMarked;
