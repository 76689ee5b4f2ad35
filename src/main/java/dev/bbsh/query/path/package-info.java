/**
 * What a path says: RFC 9535's grammar and the closed list of other constructs that bbsh reads,
 * parsed into an immutable tree, or refused at the position of the mistake.
 */
@NullMarked
package dev.bbsh.query.path;

import org.jspecify.annotations.NullMarked;
