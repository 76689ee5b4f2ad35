/** The chapters of a report that are computed from the data: numbers, proofs, open questions. */
@NullMarked
package dev.bbsh.operation.report;

import org.jspecify.annotations.NullMarked;
