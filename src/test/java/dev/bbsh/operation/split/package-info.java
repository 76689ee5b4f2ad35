@NullMarked
package dev.bbsh.operation.split;

import org.jspecify.annotations.NullMarked;
