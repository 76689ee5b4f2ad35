@NullMarked
package dev.bbsh.check.backup.user;

import org.jspecify.annotations.NullMarked;
