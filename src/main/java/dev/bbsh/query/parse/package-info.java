/**
 * Reads paths, or refuses them at the position of the mistake: RFC 9535, and the closed list of
 * other constructs.
 */
@NullMarked
package dev.bbsh.query.parse;

import org.jspecify.annotations.NullMarked;
