@NullMarked
package dev.bbsh.check.backup.email;

import org.jspecify.annotations.NullMarked;
