/** The backup as rules see it: its users, groups, issues, and the rules themselves. */
@NullMarked
package dev.bbsh.check.backup.rule;

import org.jspecify.annotations.NullMarked;
