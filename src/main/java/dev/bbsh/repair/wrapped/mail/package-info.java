/** Mails and the encodings of their parts. */
@NullMarked
package dev.bbsh.repair.wrapped.mail;

import org.jspecify.annotations.NullMarked;
