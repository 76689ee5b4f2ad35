/** The operations of a migration: each results in a change or a new document, and proves it. */
@NullMarked
package dev.bbsh.migrate;

import org.jspecify.annotations.NullMarked;
