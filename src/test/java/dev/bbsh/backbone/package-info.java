@NullMarked
package dev.bbsh.backbone;

import org.jspecify.annotations.NullMarked;
