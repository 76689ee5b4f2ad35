/** Checks as use cases: the request that a line makes, and the runner that answers it. */
@NullMarked
package dev.bbsh.operation.check;

import org.jspecify.annotations.NullMarked;
