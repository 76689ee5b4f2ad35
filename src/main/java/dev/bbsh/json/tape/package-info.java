/**
 * Bytes of JSON and their index: one strict pass writes an {@code int} tape, and values are named
 * by where they stand on it.
 */
@NullMarked
package dev.bbsh.json.tape;

import org.jspecify.annotations.NullMarked;
