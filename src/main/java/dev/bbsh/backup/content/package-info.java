/**
 * The content of a backup that stays in memory: its tables, its properties, and what was counted.
 */
@NullMarked
package dev.bbsh.backup.content;

import org.jspecify.annotations.NullMarked;
