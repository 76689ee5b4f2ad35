@NullMarked
package dev.bbsh.json.wrapped;

import org.jspecify.annotations.NullMarked;
