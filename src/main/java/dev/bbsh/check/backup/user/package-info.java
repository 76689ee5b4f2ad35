/** Rules about users, their e-mail addresses and their content. */
@NullMarked
package dev.bbsh.check.backup.user;

import org.jspecify.annotations.NullMarked;
