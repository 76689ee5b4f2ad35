/**
 * Repair of hand-edited JSON: every repair explained, and a question wherever two would differ.
 * Files that are cut off, and JSON that is wrapped in something else, are recognised here too.
 */
@NullMarked
package dev.bbsh.repair;

import org.jspecify.annotations.NullMarked;
