@NullMarked
package dev.bbsh.query;

import org.jspecify.annotations.NullMarked;
