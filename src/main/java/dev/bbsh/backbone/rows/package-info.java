/** The issues of a sync as rows of a table: its columns are arrays, with no object for an issue. */
@NullMarked
package dev.bbsh.backbone.rows;

import org.jspecify.annotations.NullMarked;
