/**
 * The domain's basic terms: kinds of files, sides, projects, and the facts of a migration case.
 * Nothing here reads records.
 */
@NullMarked
package dev.bbsh.backbone;

import org.jspecify.annotations.NullMarked;
