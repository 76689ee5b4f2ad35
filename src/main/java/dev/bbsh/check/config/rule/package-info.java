/**
 * Rules that give meanings to values in a config of unknown structure: a language of lines, the
 * words in names, patterns and conditions. The meanings themselves are not interpreted here.
 */
@NullMarked
package dev.bbsh.check.config.rule;

import org.jspecify.annotations.NullMarked;
