/** The files of a case that are redacted, and the copies that are written of them. */
@NullMarked
package dev.bbsh.operation.redact;

import org.jspecify.annotations.NullMarked;
