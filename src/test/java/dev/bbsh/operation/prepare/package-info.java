@NullMarked
package dev.bbsh.operation.prepare;

import org.jspecify.annotations.NullMarked;
