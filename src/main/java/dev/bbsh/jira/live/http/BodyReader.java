package dev.bbsh.jira.live.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a large answer while it arrives.
 *
 * @param <T> the result
 */
@FunctionalInterface
public interface BodyReader<T> {

    /**
     * Reads an answer.
     *
     * @param head the answer without its body
     * @param body throws {@link HttpFailure} when the answer is cut or stalls; needs no closing
     */
    T read(HttpReply head, InputStream body) throws IOException;
}
