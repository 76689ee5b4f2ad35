/**
 * A report as one self-contained page: it can be read without a script, and nothing is requested
 * from anywhere.
 */
@NullMarked
package dev.bbsh.report.html;

import org.jspecify.annotations.NullMarked;
