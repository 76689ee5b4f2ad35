/** Composite documents, built of parts of others. */
@NullMarked
package dev.bbsh.json.build;

import org.jspecify.annotations.NullMarked;
