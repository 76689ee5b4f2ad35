/** Changes of JSON documents as data, and what differs between two documents. */
@NullMarked
package dev.bbsh.json.edit;

import org.jspecify.annotations.NullMarked;
