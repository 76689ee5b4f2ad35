/** The rules for synced issue data, a class each. */
@NullMarked
package dev.bbsh.check.data;

import org.jspecify.annotations.NullMarked;
