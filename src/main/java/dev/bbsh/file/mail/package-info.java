/** Mails as files: their attachments, as RFC 5322, 2045 to 2047 and 2231 write them. */
@NullMarked
package dev.bbsh.file.mail;

import org.jspecify.annotations.NullMarked;
