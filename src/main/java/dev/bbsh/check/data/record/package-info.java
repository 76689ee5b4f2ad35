/** Rules for the content of records: types, field names, times. */
@NullMarked
package dev.bbsh.check.data.record;

import org.jspecify.annotations.NullMarked;
