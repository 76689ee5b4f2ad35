/** The migration's own operations: each answers a change or a new document, and proves it. */
@NullMarked
package dev.bbsh.migrate;

import org.jspecify.annotations.NullMarked;
