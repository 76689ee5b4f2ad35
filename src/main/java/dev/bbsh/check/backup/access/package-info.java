/** Rules about what people can see without logging in. */
@NullMarked
package dev.bbsh.check.backup.access;

import org.jspecify.annotations.NullMarked;
