/**
 * Files: where they are, what they are like, and where the program keeps its own. Below it are
 * reading and writing.
 */
@NullMarked
package dev.bbsh.file;

import org.jspecify.annotations.NullMarked;
