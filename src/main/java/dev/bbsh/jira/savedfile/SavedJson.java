package dev.bbsh.jira.savedfile;

import dev.bbsh.file.content.Utf8Reader;
import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.repair.WrappedText;
import dev.bbsh.repair.wrapped.Wrapping;
import dev.bbsh.work.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The JSON of a file that was saved from Jira: one response, or several one after the other.
 *
 * @param answers all of them, or none when one can't be read
 * @param fault the reason why it can't be read, such as {@code is cut off at line 3, column 17}
 * @param wrapping what surrounded the JSON and is left out, such as {@code HTTP headers}
 */
public record SavedJson(List<JsonNode> answers, Optional<String> fault, Optional<String> wrapping) {

    private static final int QUOTED = 40;

    public SavedJson {
        answers = List.copyOf(answers);
    }

    /** Reads a file to its end. */
    public static SavedJson of(InputStream in, Progress progress) throws IOException {
        SavedText text = SavedText.of(in);
        byte[] bytes = text.in().readAllBytes();
        SavedJson plain =
                text.refusal().isPresent()
                        ? refused(text.refusal().get())
                        : text.json() ? parsed(bytes) : refused(beginning(bytes));
        return plain.fault.isEmpty()
                ? plain
                : elsewhere(bytes)
                        .or(() -> WrappedText.recognise(bytes, progress).map(SavedJson::unwrapped))
                        .orElse(plain);
    }

    /** The refusal of a table, which another command reads. */
    private static Optional<SavedJson> elsewhere(byte[] text) {
        if (isHtmlTable(text)) {
            return Optional.of(
                    refused("is an HTML table from Jira's Excel export: export it as CSV instead"));
        }
        return SavedFileKind.ofTable(
                        text.length > SavedFileKind.SEEN
                                ? Arrays.copyOf(text, SavedFileKind.SEEN)
                                : text)
                .map((kind) -> refused("is " + kind.words() + ": " + kind.command() + " reads it"));
    }

    private static boolean isHtmlTable(byte[] text) {
        String start =
                new String(
                                text,
                                0,
                                Math.min(text.length, SavedFileKind.SEEN),
                                StandardCharsets.UTF_8)
                        .toLowerCase(Locale.ROOT);
        return start.stripLeading().startsWith("<") && start.contains("id=\"issuetable\"");
    }

    private static String beginning(byte[] text) {
        String start =
                new String(text, 0, Math.min(text.length, 4 * QUOTED), StandardCharsets.UTF_8);
        String line = start.strip().lines().findFirst().orElse("");
        return "is not JSON: it begins with '"
                + (line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line)
                + "'";
    }

    private static SavedJson refused(String why) {
        return new SavedJson(List.of(), Optional.of(why), Optional.empty());
    }

    private static SavedJson parsed(byte[] text) {
        List<JsonNode> answers = new ArrayList<>();
        try (JsonParser parser = JsonTree.parser(new Utf8Reader(new ByteArrayInputStream(text)))) {
            while (parser.nextToken() != null) {
                answers.add(JsonTree.value(parser));
            }
        } catch (JacksonException broken) {
            return refused(
                    broken.getCause() instanceof Utf8Reader.ForeignEncodingException foreign
                            ? foreign.words()
                            : faultOf(broken));
        }
        return answers.isEmpty()
                ? refused("is empty")
                : new SavedJson(answers, Optional.empty(), Optional.empty());
    }

    /** The unwrapped content, if only one reading is possible. */
    private static SavedJson unwrapped(Wrapping found) {
        return switch (found) {
            case Wrapping.Unwrapped unwrapped -> {
                SavedJson inside = parsed(unwrapped.text());
                yield unwrapped.sure() && inside.fault.isEmpty()
                        ? new SavedJson(
                                inside.answers, Optional.empty(), Optional.of(unwrapped.what()))
                        : refused("is " + unwrapped.what());
            }
            case Wrapping.Ambiguous several -> refused("is " + several.what());
            case Wrapping.Refused refused ->
                    refused("is " + refused.what() + ": " + refused.advice());
        };
    }

    /** The fault in words, such as {@code is cut off at line 3, column 17}. */
    public static String faultOf(JacksonException broken) {
        String where =
                broken.getLocation() == null
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " at line %,d, column %,d",
                                broken.getLocation().getLineNr(),
                                broken.getLocation().getColumnNr());
        return isCut(broken) ? "is cut off" + where : "is not valid JSON" + where;
    }

    /**
     * True when the text ends too early; between two values Jackson reports that by its message
     * only.
     */
    private static boolean isCut(JacksonException broken) {
        return broken instanceof UnexpectedEndOfInputException
                || broken.getOriginalMessage().startsWith("Unexpected end-of-input");
    }
}
