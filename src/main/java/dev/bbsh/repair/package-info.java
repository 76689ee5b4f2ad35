/** Repair of hand-edited JSON: every repair explained, and a question wherever two would differ. */
@NullMarked
package dev.bbsh.repair;

import org.jspecify.annotations.NullMarked;
