/** Summaries of a document, or of two documents of one sync. */
@NullMarked
package dev.bbsh.backbone.overview;

import org.jspecify.annotations.NullMarked;
