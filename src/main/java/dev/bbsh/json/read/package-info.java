/**
 * Reads files as documents: all in memory, or piece by piece. A file that is longer than a segment
 * is cut at commas between records, and put together again.
 */
@NullMarked
package dev.bbsh.json.read;

import org.jspecify.annotations.NullMarked;
