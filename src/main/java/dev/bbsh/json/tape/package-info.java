/**
 * Bytes of JSON and their index: one strict pass writes an {@code int} tape, and values are
 * identified by their positions on it. Their text is written to a sink.
 */
@NullMarked
package dev.bbsh.json.tape;

import org.jspecify.annotations.NullMarked;
