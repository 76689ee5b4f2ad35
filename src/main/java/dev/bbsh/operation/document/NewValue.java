package dev.bbsh.operation.document;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.script.CommandLine;
import dev.bbsh.work.BbshException;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A value that was typed.
 *
 * @param path the place for the value, as it was typed
 * @param options the other options of the line, each with a blank before it
 * @param typed the value as it was typed
 * @param asJson true when it is JSON text, of whatever type
 */
public record NewValue(String path, String options, String typed, boolean asJson) {

    /** The spellings of true, false and null in other languages and by people. */
    private static final Map<String, String> LITERALS =
            Map.ofEntries(
                    Map.entry("true", "true"),
                    Map.entry("yes", "true"),
                    Map.entry("on", "true"),
                    Map.entry("1", "true"),
                    Map.entry("false", "false"),
                    Map.entry("no", "false"),
                    Map.entry("off", "false"),
                    Map.entry("0", "false"),
                    Map.entry("null", "null"),
                    Map.entry("none", "null"),
                    Map.entry("nil", "null"),
                    Map.entry("undefined", "null"));

    /** The same value as an argument: quoted as JSON text that holds it as a string. */
    private String asText() {
        return CommandLine.quote(JsonText.quote(typed)) + " --json";
    }

    /**
     * The value in place of another, whose type it keeps.
     *
     * @throws BbshException when it cannot have that type
     */
    public JsonValue insteadOf(JsonValue old) {
        if (asJson) {
            return json().orElseThrow(
                            () ->
                                    new BbshException(
                                            "'" + typed + "' is not valid JSON",
                                            put(asText()) + "     (as a string)"));
        }
        return switch (old.kind()) {
            case STRING -> string();
            case NUMBER -> json(JsonKind.NUMBER).orElseThrow(() -> otherType("a number"));
            case TRUE, FALSE ->
                    json(JsonKind.TRUE).or(() -> json(JsonKind.FALSE)).orElseThrow(this::noTruth);
            case NULL -> insteadOfNull();
            case OBJECT -> json(JsonKind.OBJECT).orElseThrow(() -> otherType("an object"));
            case ARRAY -> json(JsonKind.ARRAY).orElseThrow(() -> otherType("an array"));
        };
    }

    /**
     * The value in place of null; a foreign word for null, true or false is hardly meant as text.
     */
    private JsonValue insteadOfNull() {
        literal()
                .filter((_) -> json().isEmpty())
                .ifPresent(
                        (word) -> {
                            throw new BbshException(
                                    "'" + typed + "' would be stored as text; JSON writes " + word,
                                    put(word) + "   or   " + put(asText()) + "     (as text)");
                        });
        return fresh();
    }

    private BbshException noTruth() {
        String word = literal().orElse("");
        return switch (word) {
            case "true", "false" ->
                    new BbshException(
                            "the current value is true or false; JSON writes '"
                                    + typed
                                    + "' as "
                                    + word,
                            put(word));
            case "null" ->
                    new BbshException(
                            "the current value is true or false; '" + typed + "' is null in JSON",
                            put("null --json"));
            default -> otherType("true or false");
        };
    }

    private String put(String value) {
        return "put " + path + " " + value + options;
    }

    /** The value where there was none: a number, true, false or null when it is one, else text. */
    public JsonValue fresh() {
        if (asJson) {
            return insteadOf(string());
        }
        return json().filter(
                        (value) -> value.kind() != JsonKind.STRING && !value.kind().isContainer())
                .orElseGet(this::string);
    }

    /** The typed word as JSON writes it; empty when it is no spelling of true, false or null. */
    private Optional<String> literal() {
        return Optional.ofNullable(LITERALS.get(typed.strip().toLowerCase(Locale.ROOT)));
    }

    private JsonValue string() {
        return Document.parse(JsonText.quote(typed)).root();
    }

    private Optional<JsonValue> json(JsonKind kind) {
        return json().filter((value) -> value.kind() == kind);
    }

    private Optional<JsonValue> json() {
        try {
            return Optional.of(Document.parse(typed).root());
        } catch (JsonSyntaxException notJson) {
            return Optional.empty();
        }
    }

    private BbshException otherType(String kind) {
        String other = json().isPresent() ? CommandLine.quote(typed) + " --json" : asText();
        return new BbshException(
                "the current value is " + kind + ", but '" + typed + "' is not",
                put(other) + "     (changes the type)");
    }
}
