@NullMarked
package dev.bbsh.operation.platform;

import org.jspecify.annotations.NullMarked;
