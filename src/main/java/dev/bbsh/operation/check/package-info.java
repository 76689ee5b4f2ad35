/**
 * Checks and fixes as use cases: the request that a line makes, the runner that answers it, the
 * findings that a fix takes, and the lines that do the same again.
 */
@NullMarked
package dev.bbsh.operation.check;

import org.jspecify.annotations.NullMarked;
