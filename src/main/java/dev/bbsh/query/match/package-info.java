/**
 * Evaluation of the steps of a path: streams of nodes that are pulled one at a time, and the cursor
 * that walks over the tape and over composed containers, without an object for each node.
 */
@NullMarked
package dev.bbsh.query.match;

import org.jspecify.annotations.NullMarked;
