package dev.bbsh.jira.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.Reader;
import java.io.StringWriter;

/**
 * Reads JSON to trees, and writes them. Jackson's mapper does the same, but it first loads the
 * serializers of all Java types: that takes longer than the first answer of a site.
 */
public final class JsonTree {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    /** An empty object. */
    public static ObjectNode object() {
        return NODES.objectNode();
    }

    /** An empty array. */
    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    /**
     * The only value of a text in UTF-8, UTF-16 or UTF-32; missing if it is empty.
     *
     * @throws tools.jackson.core.JacksonException if it is not valid, or not the only value
     */
    public static JsonNode of(byte[] text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return only(parser);
        }
    }

    /**
     * The only value of a text; missing if it is empty.
     *
     * @throws tools.jackson.core.JacksonException if it is not valid, or not the only value
     */
    public static JsonNode of(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return only(parser);
        }
    }

    /** A parser of a text that may hold several values, one after the other. */
    public static JsonParser parser(Reader text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    private static JsonNode only(JsonParser parser) {
        if (parser.nextToken() == null) {
            return MissingNode.getInstance();
        }
        JsonNode value = value(parser);
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "A second value follows");
        }
        return value;
    }

    /**
     * The value that begins at the current token; the parser is then at its last token. The last of
     * several members with one name stays.
     */
    public static JsonNode value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                ObjectNode object = NODES.objectNode();
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    object.set(name, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                yield array;
            }
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case null, default ->
                    throw new StreamReadException(
                            parser, "No value begins with " + parser.currentToken());
        };
    }

    private static JsonNode integer(JsonParser parser) {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            case null, default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    /** The JSON text of a tree, on one line. */
    public static String text(JsonNode tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            write(tree, generator);
        }
        return text.toString();
    }

    private static void write(JsonNode tree, JsonGenerator to) {
        switch (tree.getNodeType()) {
            case OBJECT -> {
                to.writeStartObject();
                for (var member : tree.properties()) {
                    to.writeName(member.getKey());
                    write(member.getValue(), to);
                }
                to.writeEndObject();
            }
            case ARRAY -> {
                to.writeStartArray();
                tree.forEach((each) -> write(each, to));
                to.writeEndArray();
            }
            case STRING -> to.writeString(tree.stringValue());
            case NUMBER -> {
                if (tree.isIntegralNumber()) {
                    to.writeNumber(tree.bigIntegerValue());
                } else {
                    to.writeNumber(tree.doubleValue());
                }
            }
            case BOOLEAN -> to.writeBoolean(tree.booleanValue());
            case NULL -> to.writeNull();
            case BINARY, MISSING, POJO ->
                    throw new IllegalArgumentException("no JSON: " + tree.getNodeType());
        }
    }
}
