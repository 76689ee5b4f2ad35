/**
 * The parser of paths: RFC 9535, and the closed list of other constructs; anything else is rejected
 * at the position of the mistake.
 */
@NullMarked
package dev.bbsh.query.parse;

import org.jspecify.annotations.NullMarked;
