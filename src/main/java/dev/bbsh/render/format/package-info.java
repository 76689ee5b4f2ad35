/** One renderer per format: text for people, JSON, CSV, Markdown. */
@NullMarked
package dev.bbsh.render.format;

import org.jspecify.annotations.NullMarked;
