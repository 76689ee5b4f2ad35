@NullMarked
package dev.bbsh.backbone.overview;

import org.jspecify.annotations.NullMarked;
