/** Finds which comment or attachment became which, by what both Jiras say of them. */
@NullMarked
package dev.bbsh.migrate.match;

import org.jspecify.annotations.NullMarked;
