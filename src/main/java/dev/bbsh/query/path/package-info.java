/** What a path says, as an immutable tree. */
@NullMarked
package dev.bbsh.query.path;

import org.jspecify.annotations.NullMarked;
