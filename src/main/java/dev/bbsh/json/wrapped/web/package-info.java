/** Wrappings that come from the web: HTML, HTTP, URLs. */
@NullMarked
package dev.bbsh.json.wrapped.web;

import org.jspecify.annotations.NullMarked;
