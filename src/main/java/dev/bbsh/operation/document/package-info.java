/**
 * Documents as they are read, edited by hand and saved, and the parts of a split that belong
 * together.
 */
@NullMarked
package dev.bbsh.operation.document;

import org.jspecify.annotations.NullMarked;
