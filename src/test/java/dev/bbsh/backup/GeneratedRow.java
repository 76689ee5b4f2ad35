package dev.bbsh.backup;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of a generated backup: the name of its entity and its values in order. A value with a line
 * break is written as a child element with CDATA, all others as attributes.
 */
public final class GeneratedRow {

    private final String entity;
    private final Map<String, String> values = new LinkedHashMap<>();

    private GeneratedRow(String entity) {
        this.entity = entity;
    }

    /** A row without values. */
    public static GeneratedRow of(String entity) {
        return new GeneratedRow(entity);
    }

    /** A row with an ID. */
    public static GeneratedRow of(String entity, long id) {
        return of(entity).with("id", id);
    }

    public String entity() {
        return entity;
    }

    /** A copy that can be changed without changing this one. */
    public GeneratedRow copy() {
        GeneratedRow copy = new GeneratedRow(entity);
        copy.values.putAll(values);
        return copy;
    }

    /** Sets a value; a new one comes last. */
    public GeneratedRow with(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** Sets a value; a new one comes last. */
    public GeneratedRow with(String name, long value) {
        return with(name, Long.toString(value));
    }

    /** Removes a value, as Jira leaves out what is null. */
    public GeneratedRow without(String name) {
        values.remove(name);
        return this;
    }

    /** A value of the row; empty when it is left out. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** True when a value of the row is this one. */
    public boolean has(String name, String value) {
        return Objects.equals(values.get(name), value);
    }

    /** The row as Jira writes it, indented by four blanks, with its line end, in UTF-8. */
    byte[] bytes() {
        StringBuilder xml = new StringBuilder(256).append("    <").append(entity);
        StringBuilder children = new StringBuilder(0);
        for (Map.Entry<String, String> each : values.entrySet()) {
            if (each.getValue().indexOf('\n') < 0) {
                xml.append(' ').append(each.getKey()).append("=\"");
                escape(each.getValue(), xml);
                xml.append('"');
            } else {
                children.append("        <").append(each.getKey()).append("><![CDATA[");
                children.append(each.getValue());
                children.append("]]></").append(each.getKey()).append(">\n");
            }
        }
        if (children.isEmpty()) {
            xml.append("/>\n");
        } else {
            xml.append(">\n").append(children);
            xml.append("    </").append(entity).append(">\n");
        }
        return xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void escape(String value, StringBuilder into) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> into.append("&amp;");
                case '<' -> into.append("&lt;");
                case '>' -> into.append("&gt;");
                case '"' -> into.append("&quot;");
                case '\'' -> into.append("&apos;");
                case '\t' -> into.append("&#9;");
                case '\r' -> into.append("&#13;");
                default -> into.append(c);
            }
        }
    }
}
