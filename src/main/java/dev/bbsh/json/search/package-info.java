/** Where something stands in a document, whatever its shape. */
@NullMarked
package dev.bbsh.json.search;

import org.jspecify.annotations.NullMarked;
