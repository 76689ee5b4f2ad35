/** The walk through a config that finds its references. */
@NullMarked
package dev.bbsh.check.config.scan;

import org.jspecify.annotations.NullMarked;
