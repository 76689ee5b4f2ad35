/** Changes of JSON documents as data, and the differences between two documents. */
@NullMarked
package dev.bbsh.json.edit;

import org.jspecify.annotations.NullMarked;
