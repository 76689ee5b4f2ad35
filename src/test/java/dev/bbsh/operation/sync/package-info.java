@NullMarked
package dev.bbsh.operation.sync;

import org.jspecify.annotations.NullMarked;
