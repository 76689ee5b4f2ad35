/** The differences between two versions of synced issue data, by issue pair. */
@NullMarked
package dev.bbsh.backbone.difference;

import org.jspecify.annotations.NullMarked;
