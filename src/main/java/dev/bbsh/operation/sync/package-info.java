/** The open sides of a sync which belong together, which case applies, which IDs have moved. */
@NullMarked
package dev.bbsh.operation.sync;

import org.jspecify.annotations.NullMarked;
