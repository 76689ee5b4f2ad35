package dev.bbsh.jira.mapping;

import dev.bbsh.file.content.Utf8Reader;
import dev.bbsh.jira.savedfile.SavedJson;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

import java.io.InputStream;
import java.io.Reader;
import java.util.Set;

/**
 * Reads pages of the Mappings API ({@code items} and {@code meta}), several of them with their
 * namespace, the software kit's {@code results}, and plain objects of IDs.
 */
final class MappingPageReader {

    private static final JsonFactory JSON = new JsonFactory();

    /** Members beside the pairs that are not pairs. */
    private static final Set<String> PAGING =
            Set.of("meta", "nextCursor", "cursor", "hasNext", "lastEntity", "pageSize");

    private final PairSink sink;
    private boolean results;
    private boolean ends;
    private boolean goesOn;

    MappingPageReader(PairSink sink) {
        this.sink = sink;
    }

    /** True when a page says that it is the last one. */
    boolean ends() {
        return ends;
    }

    /** True when a page says that another one follows. */
    boolean goesOn() {
        return goesOn;
    }

    void read(InputStream in) {
        Reader text = new Utf8Reader(in);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            while (parser.nextToken() != null) {
                container(parser);
            }
        } catch (StreamReadException broken) {
            throw sink.refused("it " + SavedJson.faultOf(broken));
        } catch (JacksonIOException broken) {
            throw broken.getCause() instanceof Utf8Reader.ForeignEncodingException foreign
                    ? sink.foreign(foreign)
                    : broken;
        }
        if (results && !goesOn) {
            ends = true;
        }
    }

    private void container(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                requireObject(parser);
                object(parser);
            }
        } else {
            object(parser);
        }
    }

    private void requireObject(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw sink.refused("it lists IDs without their new IDs");
        }
    }

    private void object(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                member(parser, name);
            } else if (value == JsonToken.START_ARRAY) {
                list(parser, name);
            } else {
                scalar(parser, name);
            }
        }
    }

    private void member(JsonParser parser, String name) {
        if (name.equals("meta")) {
            meta(parser);
        } else if (name.equals("items")) {
            object(parser);
        } else if (name.contains(":")) {
            pairs(parser, new Namespace(name));
        } else {
            throw sink.refused("it has an unknown field '" + name + "'");
        }
    }

    private void list(JsonParser parser, String name) {
        if (name.equals("pages")) {
            container(parser);
        } else if (name.equals("results")) {
            results = true;
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                result(parser);
            }
        } else {
            throw sink.refused("it has an unknown list '" + name + "'");
        }
    }

    private void scalar(JsonParser parser, String name) {
        if (name.equals("namespace")) {
            sink.says(new Namespace(parser.getString()));
        } else if (name.equals("nextCursor")) {
            goesOn = true;
        } else if (sink.isId(name)) {
            pair(parser, name);
        } else if (!PAGING.contains(name)) {
            throw sink.refused("it has an unknown field '" + name + "'");
        }
    }

    private void pairs(JsonParser parser, Namespace namespace) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String server = parser.currentName();
            parser.nextToken();
            sink.pair(namespace, server, parser.getString());
        }
    }

    private void meta(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("hasNext")) {
                goesOn |= value == JsonToken.VALUE_TRUE;
                ends |= value == JsonToken.VALUE_FALSE;
            }
            parser.skipChildren();
        }
    }

    private void result(JsonParser parser) {
        String server = "";
        String cloud = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("key")) {
                server = parser.getString();
            } else if (name.equals("value")) {
                cloud = parser.getString();
            }
        }
        sink.pair(server, cloud);
    }

    private void pair(JsonParser parser, String server) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            sink.badRow(parser.currentTokenLocation().getLineNr(), server, "no new ID");
        } else {
            sink.pair(server, parser.getString());
        }
    }
}
