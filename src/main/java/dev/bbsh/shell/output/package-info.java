/**
 * Output of the loop: where it goes, the questions it asks, and files that results are written to.
 */
@NullMarked
package dev.bbsh.shell.output;

import org.jspecify.annotations.NullMarked;
