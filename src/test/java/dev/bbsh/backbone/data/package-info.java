@NullMarked
package dev.bbsh.backbone.data;

import org.jspecify.annotations.NullMarked;
