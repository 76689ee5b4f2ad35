/**
 * The adapter to Jayway's JsonPath, which evaluates relations such as {@code in} and summaries such
 * as {@code .sum()}. It sees single values through a provider over the tape, and never a path that
 * a user typed.
 */
@NullMarked
package dev.bbsh.query.jayway;

import org.jspecify.annotations.NullMarked;
