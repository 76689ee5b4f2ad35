/** Removes the characters that XML 1.0 forbids from a site backup, and proves the result. */
@NullMarked
package dev.bbsh.backup.clean;

import org.jspecify.annotations.NullMarked;
