/** Rules about groups. */
@NullMarked
package dev.bbsh.check.backup.group;

import org.jspecify.annotations.NullMarked;
