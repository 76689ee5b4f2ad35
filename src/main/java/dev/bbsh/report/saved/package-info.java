/** A report as JSON, and the comparison of a case with a report that was saved before. */
@NullMarked
package dev.bbsh.report.saved;

import org.jspecify.annotations.NullMarked;
