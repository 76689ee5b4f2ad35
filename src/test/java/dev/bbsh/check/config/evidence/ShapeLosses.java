package dev.bbsh.check.config.evidence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The references that are missed, by each feature of the configs' shapes, and by the combination of
 * kind, form and halves in which most are missed.
 */
final class ShapeLosses {

    private static final int SHOWN = 40;

    private record Count(int all, int missed) {

        Count and(boolean isMissed) {
            return new Count(all + 1, missed + (isMissed ? 1 : 0));
        }
    }

    private final Map<String, Map<String, Count>> features = new LinkedHashMap<>();
    private final Map<String, Count> combined = new TreeMap<>();

    /** Counts one reference that a config has. */
    void add(ShapedConfig config, ShapeNode.Expected one, String answer, boolean isMissed) {
        String form = config.plan().form(one);
        String sides = config.plan().sides().name();
        feature("kind", one.kind().word(), isMissed);
        feature("form", form, isMissed);
        feature("halves", sides, isMissed);
        feature("part", one.part().word(), isMissed);
        feature("connectorKey", yes(config.plan().hasConnectorKey()), isMissed);
        feature("project key", yes(config.plan().hasKey()), isMissed);
        feature("names beside", yes(config.plan().hasNames(one.kind())), isMissed);
        feature("fields as numbers", yes(config.plan().hasFieldNumbers()), isMissed);
        feature("IDs as numbers", yes(config.plan().hasNumbers()), isMissed);
        feature("nested", yes(config.plan().isGrouped(one.kind())), isMissed);
        feature("answer", answer, isMissed);
        feature("customer", config.plan().customer(), isMissed);
        feature("side", one.side() == config.plan().moves() ? "moving" : "partner", isMissed);
        combined.merge(
                answer
                        + " "
                        + sides
                        + " "
                        + form
                        + " "
                        + one.kind().word()
                        + " "
                        + config.plan().customer(),
                new Count(0, 0).and(isMissed),
                (before, _) -> before.and(isMissed));
    }

    private void feature(String name, String value, boolean isMissed) {
        features.computeIfAbsent(name, (_) -> new TreeMap<>())
                .merge(value, new Count(0, 0).and(isMissed), (before, _) -> before.and(isMissed));
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    /** The table, one line for each value of a feature. */
    String table() {
        StringBuilder table = new StringBuilder();
        features.forEach(
                (name, values) ->
                        values.forEach(
                                (value, count) -> table.append(line(name + " " + value, count))));
        return table
                + combined.entrySet().stream()
                        .filter((each) -> each.getValue().missed > 0)
                        .sorted(
                                Map.Entry.<String, Count>comparingByValue(
                                        (one, other) -> Integer.compare(other.missed, one.missed)))
                        .limit(SHOWN)
                        .map((each) -> line(each.getKey(), each.getValue()))
                        .collect(Collectors.joining());
    }

    private static String line(String name, Count count) {
        return String.format(
                Locale.ROOT, "    %-40s %6d of %6d missed%n", name, count.missed, count.all);
    }
}
