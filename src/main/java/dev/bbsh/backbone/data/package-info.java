/** Synced issue data as typed, read-only views that copy nothing of the document. */
@NullMarked
package dev.bbsh.backbone.data;

import org.jspecify.annotations.NullMarked;
