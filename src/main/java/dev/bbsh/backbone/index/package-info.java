/** Indexes of synced issue data: records by number, by key and by issue pair. */
@NullMarked
package dev.bbsh.backbone.index;

import org.jspecify.annotations.NullMarked;
