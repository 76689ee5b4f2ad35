/** Rules about users, their content and their groups. */
@NullMarked
package dev.bbsh.check.backup.user;

import org.jspecify.annotations.NullMarked;
