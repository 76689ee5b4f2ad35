/** What conditions compare: values of documents and literals, exactly as RFC 9535 has it. */
@NullMarked
package dev.bbsh.query.filter;

import org.jspecify.annotations.NullMarked;
