/**
 * The comparison of values in filters: values of documents and literals, exactly as RFC 9535
 * defines it.
 */
@NullMarked
package dev.bbsh.query.filter;

import org.jspecify.annotations.NullMarked;
