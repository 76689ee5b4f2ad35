/** Mails and the encodings of their parts. */
@NullMarked
package dev.bbsh.json.wrapped.mail;

import org.jspecify.annotations.NullMarked;
