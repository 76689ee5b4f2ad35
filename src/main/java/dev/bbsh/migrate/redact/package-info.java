/** Copies of files in which everything that tells who they belong to is replaced. */
@NullMarked
package dev.bbsh.migrate.redact;

import org.jspecify.annotations.NullMarked;
