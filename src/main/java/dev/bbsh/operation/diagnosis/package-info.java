/** The diagnosis of a file: what it is, and what speaks against using it. */
@NullMarked
package dev.bbsh.operation.diagnosis;

import org.jspecify.annotations.NullMarked;
