/**
 * The content of a report, independent of its form: chapters of texts, tables, charts and findings,
 * and the measures by which two reports are compared. Below it are the forms that are not views.
 */
@NullMarked
package dev.bbsh.report;

import org.jspecify.annotations.NullMarked;
