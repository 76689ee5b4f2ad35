@NullMarked
package dev.bbsh.migrate.match;

import org.jspecify.annotations.NullMarked;
