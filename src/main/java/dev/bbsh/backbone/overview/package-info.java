/** What there is to say of a document, or of two that belong together, before anybody asks. */
@NullMarked
package dev.bbsh.backbone.overview;

import org.jspecify.annotations.NullMarked;
