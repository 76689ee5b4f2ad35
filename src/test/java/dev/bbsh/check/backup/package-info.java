@NullMarked
package dev.bbsh.check.backup;

import org.jspecify.annotations.NullMarked;
