/**
 * JSON that is wrapped in something else: the result of a recogniser, and its view of a text. The
 * recognisers are in the packages below. Nothing here changes a text that is JSON.
 */
@NullMarked
package dev.bbsh.repair.wrapped;

import org.jspecify.annotations.NullMarked;
