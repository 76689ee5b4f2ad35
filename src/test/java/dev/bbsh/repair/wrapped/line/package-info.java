@NullMarked
package dev.bbsh.repair.wrapped.line;

import org.jspecify.annotations.NullMarked;
