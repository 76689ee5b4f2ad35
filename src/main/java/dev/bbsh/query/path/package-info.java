/** The syntax tree of a path; immutable. */
@NullMarked
package dev.bbsh.query.path;

import org.jspecify.annotations.NullMarked;
