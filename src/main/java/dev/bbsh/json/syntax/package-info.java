/** The grammar of JSON: kinds of value, mistakes and where they are. */
@NullMarked
package dev.bbsh.json.syntax;

import org.jspecify.annotations.NullMarked;
