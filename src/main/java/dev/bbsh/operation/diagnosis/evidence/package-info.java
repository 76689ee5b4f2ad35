/** The evidence of a diagnosis: the files, and their differences from those they were made from. */
@NullMarked
package dev.bbsh.operation.diagnosis.evidence;

import org.jspecify.annotations.NullMarked;
