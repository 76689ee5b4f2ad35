/** Rules for the issue keys that pair the sides. */
@NullMarked
package dev.bbsh.check.data.pairing;

import org.jspecify.annotations.NullMarked;
