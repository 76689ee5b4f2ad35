package dev.bbsh.jira.platform;

import dev.bbsh.jira.json.JsonTree;
import dev.bbsh.text.FirstFew;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.Progress;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JSON objects in the lines of a text that isn't valid as a whole: JSON Lines, or the log of an
 * app that writes other words before them.
 */
final class ObjectLines {

    /** No lines. */
    static final ObjectLines NONE = new ObjectLines();

    private static final Pattern START = Pattern.compile("^\\{|\\{\\s*\"");

    /** The number of lines that are named. */
    private static final int NAMED = 5;

    private final List<JsonNode> objects = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private boolean log;

    private ObjectLines() {}

    static ObjectLines of(byte[] text, Progress progress) {
        ObjectLines lines = new ObjectLines();
        int number = 0;
        for (String line :
                (Iterable<String>) new String(text, StandardCharsets.UTF_8).lines()::iterator) {
            progress.advance(0);
            lines.take(line.strip(), ++number);
        }
        return lines;
    }

    private void take(String line, int number) {
        // Only the first one: the rest of an object that is broken may be whole.
        Matcher start = START.matcher(line);
        Optional<JsonNode> object =
                start.find() ? object(line.substring(start.start())) : Optional.empty();
        if (object.isPresent()) {
            objects.add(object.get());
            log |= start.start() > 0;
        } else if (!line.isEmpty()) {
            others.add(Plurals.of(number));
        }
    }

    private static Optional<JsonNode> object(String text) {
        try {
            return Optional.of(JsonTree.of(text));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    List<JsonNode> objects() {
        return objects;
    }

    /** True when other words are before an object. */
    boolean isLog() {
        return log;
    }

    /** True when the lines have objects, and these are among them: so others may be, too. */
    boolean contain(List<JsonNode> answers) {
        return !objects.isEmpty() && objects.containsAll(answers);
    }

    /** The lines without an object: empty if each line has one. */
    Optional<PlatformRecords.LeftOut> leftOut(String file) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        boolean one = others.size() == 1;
        String where = (one ? " line " : " lines ") + FirstFew.of(others, NAMED).words();
        String json = one ? "is not a JSON object" : "are not JSON objects";
        String logged = one ? "has no JSON object" : "have no JSON object";
        return Optional.of(new PlatformRecords.LeftOut(file + where, log ? logged : json));
    }
}
