@NullMarked
package dev.bbsh.repair.wrapped.notation;

import org.jspecify.annotations.NullMarked;
