@NullMarked
package dev.bbsh.operation.live;

import org.jspecify.annotations.NullMarked;
