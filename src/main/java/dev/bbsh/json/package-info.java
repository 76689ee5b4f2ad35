/**
 * JSON documents as values: persistent trees of spans over immutable segments, and places in them.
 */
@NullMarked
package dev.bbsh.json;

import org.jspecify.annotations.NullMarked;
