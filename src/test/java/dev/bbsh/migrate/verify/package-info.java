@NullMarked
package dev.bbsh.migrate.verify;

import org.jspecify.annotations.NullMarked;
