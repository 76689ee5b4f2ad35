/** Wrappings that come from the web: HTML, HTTP, URLs. */
@NullMarked
package dev.bbsh.repair.wrapped.web;

import org.jspecify.annotations.NullMarked;
