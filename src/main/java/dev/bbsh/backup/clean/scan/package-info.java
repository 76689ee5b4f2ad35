/**
 * The rows of a file that is cleaned: found by their characters, with the forbidden ones, and
 * counted by a parser for the proof.
 */
@NullMarked
package dev.bbsh.backup.clean.scan;

import org.jspecify.annotations.NullMarked;
