/** What commands answer, as text, JSON, CSV or Markdown; and the one printer that makes it safe. */
@NullMarked
package dev.bbsh.render;

import org.jspecify.annotations.NullMarked;
