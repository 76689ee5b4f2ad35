/**
 * Findings and their fixes as use cases: the findings that a word or a fix takes, the workspace
 * after fixes, and the lines that do the same again.
 */
@NullMarked
package dev.bbsh.operation.finding;

import org.jspecify.annotations.NullMarked;
