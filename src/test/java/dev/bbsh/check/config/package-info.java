@NullMarked
package dev.bbsh.check.config;

import org.jspecify.annotations.NullMarked;
