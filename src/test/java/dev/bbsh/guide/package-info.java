@NullMarked
package dev.bbsh.guide;

import org.jspecify.annotations.NullMarked;
