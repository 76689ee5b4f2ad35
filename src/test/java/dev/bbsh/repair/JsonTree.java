package dev.bbsh.repair;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.util.Optional;

/** The content of a JSON text without its layout: Jackson's tokens in a row. */
final class JsonTree {

    private static final JsonFactory JACKSON = JsonFactory.builder().build();

    private JsonTree() {}

    /** The content of a text; empty when it is not one JSON value. */
    static Optional<String> of(byte[] text) {
        StringBuilder tree = new StringBuilder();
        try (JsonParser parser = JACKSON.createParser(ObjectReadContext.empty(), text)) {
            int roots = 0;
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                roots += depth == 0 ? 1 : 0;
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                tree.append(token.id()).append(' ');
                if (!token.isStructStart() && !token.isStructEnd()) {
                    tree.append(parser.getString()).append('\u0001');
                }
            }
            return roots == 1 ? Optional.of(tree.toString()) : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** The same text without white space between its tokens. */
    static String onOneLine(String text) {
        StringBuilder line = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (inside && each == '\\') {
                line.append(each).append(text.charAt(++i));
                continue;
            }
            inside ^= each == '"';
            if (inside || !Character.isWhitespace(each)) {
                line.append(each);
            }
        }
        return line.toString();
    }
}
