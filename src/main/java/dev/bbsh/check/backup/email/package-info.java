/** Rules about the e-mail addresses of users, and about a mapping of users by them. */
@NullMarked
package dev.bbsh.check.backup.email;

import org.jspecify.annotations.NullMarked;
