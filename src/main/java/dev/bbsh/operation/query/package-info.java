/** The results of a query: distinct and limited values, and the reason when there are none. */
@NullMarked
package dev.bbsh.operation.query;

import org.jspecify.annotations.NullMarked;
