/** Turns a parsed path into streams of nodes that can be pulled. */
@NullMarked
package dev.bbsh.query.plan;

import org.jspecify.annotations.NullMarked;
