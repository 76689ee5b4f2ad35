package dev.bbsh.migrate.verify;

import dev.bbsh.backbone.SideName;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The members of a document around the records of its sides. */
record Envelope(Map<String, List<JsonValue>> members) {

    static Envelope of(JsonValue root) {
        Map<String, List<JsonValue>> members = new LinkedHashMap<>();
        for (Member member : root.members()) {
            members.computeIfAbsent(member.name(), (_) -> new ArrayList<>()).add(member.value());
        }
        return new Envelope(members);
    }

    /** Reports the differences from another one. */
    void compare(Envelope after, Consumer<Mismatch> sink, Progress progress) {
        members.forEach(
                (name, values) -> {
                    List<JsonValue> others = after.members.getOrDefault(name, List.of());
                    if (others.size() != values.size()) {
                        say(name, counted(values.size(), others.size()), sink);
                    } else if (!isSide(name)) {
                        compare(name, values, others, sink, progress);
                    }
                });
        after.members.keySet().stream()
                .filter((name) -> !members.containsKey(name))
                .forEach((name) -> say(name, "is new", sink));
    }

    private static void compare(
            String name,
            List<JsonValue> before,
            List<JsonValue> after,
            Consumer<Mismatch> sink,
            Progress progress) {
        for (int i = 0; i < before.size(); i++) {
            if (!JsonComparison.same(before.get(i), after.get(i), progress)) {
                say(name, ObjectComparison.became(before.get(i), after.get(i)), sink);
            }
        }
    }

    private static String counted(int before, int after) {
        return after == 0 ? "is gone" : "stands " + after + " times, not " + before;
    }

    private static boolean isSide(String name) {
        return name.equals(SideName.FIRST.key()) || name.equals(SideName.SECOND.key());
    }

    private static void say(String name, String text, Consumer<Mismatch> sink) {
        sink.accept(new Mismatch(Place.root().child(name), "", text));
    }
}
