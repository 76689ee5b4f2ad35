/** Searches in documents of any shape. */
@NullMarked
package dev.bbsh.json.analysis;

import org.jspecify.annotations.NullMarked;
