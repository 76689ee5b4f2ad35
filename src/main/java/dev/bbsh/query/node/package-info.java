/** A cursor over the nodes of documents, without an object for each node. */
@NullMarked
package dev.bbsh.query.node;

import org.jspecify.annotations.NullMarked;
