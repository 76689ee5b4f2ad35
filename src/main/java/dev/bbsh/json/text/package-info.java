/** Text of JSON values, as it is written to a sink. */
@NullMarked
package dev.bbsh.json.text;

import org.jspecify.annotations.NullMarked;
