@NullMarked
package dev.bbsh.json;

import org.jspecify.annotations.NullMarked;
