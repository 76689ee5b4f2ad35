@NullMarked
package dev.bbsh.sample;

import org.jspecify.annotations.NullMarked;
