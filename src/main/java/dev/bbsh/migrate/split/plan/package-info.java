/** Decides which record goes to which part. */
@NullMarked
package dev.bbsh.migrate.split.plan;

import org.jspecify.annotations.NullMarked;
