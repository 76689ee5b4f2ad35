/**
 * Bytes of JSON and their index: one strict pass writes an {@code int} tape, and values are
 * identified by their positions on it.
 */
@NullMarked
package dev.bbsh.json.tape;

import org.jspecify.annotations.NullMarked;
