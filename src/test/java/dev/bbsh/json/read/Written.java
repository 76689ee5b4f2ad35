package dev.bbsh.json.read;

import dev.bbsh.json.Document;
import dev.bbsh.json.tape.TextSink;

/** The text that a document writes. */
final class Written {

    private Written() {}

    static String text(Document document) {
        TextSink.Collected sink = new TextSink.Collected();
        document.writeTo(sink);
        return sink.toString();
    }
}
