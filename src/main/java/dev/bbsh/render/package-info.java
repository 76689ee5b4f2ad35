/**
 * The answers of commands as text, JSON, CSV or Markdown, and the one printer that makes them safe
 * to show.
 */
@NullMarked
package dev.bbsh.render;

import org.jspecify.annotations.NullMarked;
