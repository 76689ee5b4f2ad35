/** Fixes of findings: their edits, and suggested IDs with the rule and the confidence. */
@NullMarked
package dev.bbsh.check.fix;

import org.jspecify.annotations.NullMarked;
