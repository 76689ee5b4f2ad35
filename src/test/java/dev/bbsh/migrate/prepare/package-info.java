@NullMarked
package dev.bbsh.migrate.prepare;

import org.jspecify.annotations.NullMarked;
