/**
 * Changes of JSON documents as data, the differences between two documents, and composite
 * documents, built of parts of others.
 */
@NullMarked
package dev.bbsh.json.edit;

import org.jspecify.annotations.NullMarked;
