/** Rules for sent and applied messages and their times. */
@NullMarked
package dev.bbsh.check.data.message;

import org.jspecify.annotations.NullMarked;
