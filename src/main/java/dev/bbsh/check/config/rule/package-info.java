/**
 * Rules that say what stands where in a config of unknown shape: a language of lines, the words in
 * names, patterns and conditions. What the meanings mean is not known here.
 */
@NullMarked
package dev.bbsh.check.config.rule;

import org.jspecify.annotations.NullMarked;
