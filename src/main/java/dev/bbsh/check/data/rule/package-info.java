/** The rule types for synced issue data, and the data that rules check. */
@NullMarked
package dev.bbsh.check.data.rule;

import org.jspecify.annotations.NullMarked;
