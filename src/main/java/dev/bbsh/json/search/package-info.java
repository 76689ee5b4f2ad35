/** Searches in documents of any shape. */
@NullMarked
package dev.bbsh.json.search;

import org.jspecify.annotations.NullMarked;
