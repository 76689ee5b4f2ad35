@NullMarked
package dev.bbsh.migrate;

import org.jspecify.annotations.NullMarked;
