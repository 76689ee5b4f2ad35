/**
 * Places of a repair that can be read in several ways without changing the structure: line breaks
 * (one by one, or of a whole file that a program folded), control characters and backslashes in
 * strings; the evidence for each reading, and the answers given.
 */
@NullMarked
package dev.bbsh.repair.ambiguity;

import org.jspecify.annotations.NullMarked;
