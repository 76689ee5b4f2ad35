/** Use cases of live sites: their connections and secrets, and the tests of a connection. */
@NullMarked
package dev.bbsh.operation.live;

import org.jspecify.annotations.NullMarked;
