package dev.bbsh.check.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record that a test may damage: its members by name, each as JSON text. */
final class PlantedRecord {

    private static final Pattern LOCAL_ID = Pattern.compile("\"localId\": \"(\\d+)\"");

    private static final Pattern REMOTE_ID = Pattern.compile("\"remoteId\": \"(\\d+)\"");

    final Map<String, String> members = new LinkedHashMap<>();
    final List<String> comments = new ArrayList<>();
    final List<String> attachments = new ArrayList<>();

    /** Additional members: repeated ones, or ones with unknown names. */
    String more = "";

    PlantedRecord copy() {
        PlantedRecord copy = new PlantedRecord();
        copy.members.putAll(members);
        copy.comments.addAll(comments);
        copy.attachments.addAll(attachments);
        return copy;
    }

    void put(String name, long value) {
        members.put(name, Long.toString(value));
    }

    void put(String name, String value) {
        members.put(name, '"' + value + '"');
    }

    String text(String name) {
        return members.getOrDefault(name, "").replace("\"", "");
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    static String origin(long id) {
        return "{\"localId\": \"" + id + "\"}";
    }

    static String copy(long remote, long local) {
        return "{\"remoteId\": \"" + remote + "\", \"localId\": \"" + local + "\"}";
    }

    /** The local ids of its comments or attachments. */
    Stream<String> localIds(List<String> entries) {
        return ids(LOCAL_ID, entries);
    }

    Stream<String> remoteIds(List<String> entries) {
        return ids(REMOTE_ID, entries);
    }

    private static Stream<String> ids(Pattern pattern, List<String> entries) {
        return entries.stream()
                .flatMap((entry) -> pattern.matcher(entry).results())
                .map((found) -> found.group(1));
    }

    /** The members in some order: none is the right one. */
    String json(RandomGenerator random) {
        List<String> all = new ArrayList<>();
        members.forEach((name, value) -> all.add('"' + name + "\": " + value));
        if (!comments.isEmpty() || random.nextInt(4) == 0) {
            all.add("\"comments\": " + array(comments));
        }
        if (!attachments.isEmpty()) {
            all.add("\"attachments\": " + array(attachments));
        }
        int begin = random.nextInt(all.size());
        List<String> turned = new ArrayList<>(all.subList(begin, all.size()));
        turned.addAll(all.subList(0, begin));
        return turned.stream().collect(Collectors.joining(", ", "{" + more, "}"));
    }

    private static String array(List<String> entries) {
        return entries.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
