package dev.bbsh.json.text;

/** Receives the bytes of a document, range by range, in their order. */
@FunctionalInterface
public interface TextSink {

    void write(Text text);
}
