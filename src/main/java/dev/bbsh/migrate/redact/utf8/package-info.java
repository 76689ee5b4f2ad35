/** The reading and writing of redacted files as bytes of UTF-8. */
@NullMarked
package dev.bbsh.migrate.redact.utf8;

import org.jspecify.annotations.NullMarked;
