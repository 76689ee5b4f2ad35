@NullMarked
package dev.bbsh.operation.document;

import org.jspecify.annotations.NullMarked;
