@NullMarked
package dev.bbsh.repair.wrapped;

import org.jspecify.annotations.NullMarked;
