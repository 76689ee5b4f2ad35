/** All rules of all checks. */
@NullMarked
package dev.bbsh.check.rules;

import org.jspecify.annotations.NullMarked;
