@NullMarked
package dev.bbsh.backbone.sample;

import org.jspecify.annotations.NullMarked;
