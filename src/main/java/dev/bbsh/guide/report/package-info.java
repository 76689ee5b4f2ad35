/** The report for a migration's support ticket, as pure functions. */
@NullMarked
package dev.bbsh.guide.report;

import org.jspecify.annotations.NullMarked;
