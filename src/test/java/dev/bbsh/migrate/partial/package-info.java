@NullMarked
package dev.bbsh.migrate.partial;

import org.jspecify.annotations.NullMarked;
