/** What to do next and what things mean, as pure functions over what is known. */
@NullMarked
package dev.bbsh.guide;

import org.jspecify.annotations.NullMarked;
