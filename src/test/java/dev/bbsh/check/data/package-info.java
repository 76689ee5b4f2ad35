@NullMarked
package dev.bbsh.check.data;

import org.jspecify.annotations.NullMarked;
