/** Where strict JSON stands while it is read: the open containers, and what may follow. */
@NullMarked
package dev.bbsh.json.repair.grammar;

import org.jspecify.annotations.NullMarked;
