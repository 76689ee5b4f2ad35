/**
 * Wrappings that come from the web and from mails: HTML, HTTP, URLs, and the encodings of the parts
 * of a mail.
 */
@NullMarked
package dev.bbsh.repair.wrapped.web;

import org.jspecify.annotations.NullMarked;
