@NullMarked
package dev.bbsh.migrate.split;

import org.jspecify.annotations.NullMarked;
