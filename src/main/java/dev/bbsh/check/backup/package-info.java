/** Checks a site backup before it is migrated. */
@NullMarked
package dev.bbsh.check.backup;

import org.jspecify.annotations.NullMarked;
