package dev.bbsh;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Damages a document in a way that leaves it valid JSON: the same seed in the same way. */
public final class Mutant {

    private static final JsonMapper JACKSON =
            JsonMapper.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1.5",
                    "1e400",
                    "99999999999999999999999",
                    "\"\"",
                    "\"ORBIT-1\"",
                    "\"DEPOT-9\"",
                    "\"ORBIT\"",
                    "\"CON-1-ORBIT\"",
                    "\"10003\"",
                    "\"\\u0000\\ud800\"",
                    "\"a-b-\"",
                    "[]",
                    "{}",
                    "[[]]",
                    "[null]",
                    "[{\"localId\":[]}]",
                    "{\"localId\":{}}",
                    "[{\"localIssueKey\":7}]",
                    "{\"firstConnector\":[]}");

    private static final List<String> NAMES =
            List.of(
                    "firstConnector",
                    "secondConnector",
                    "localIssueKey",
                    "remoteIssueKey",
                    "connectorKey",
                    "comments",
                    "attachments",
                    "localId",
                    "remoteId",
                    "id",
                    "",
                    "firstSyncDate");

    private final RandomGenerator random;

    private Mutant(RandomGenerator random) {
        this.random = random;
    }

    /** The text of a document with a few values and members changed. */
    public static String of(String json, RandomGenerator random) {
        Mutant mutant = new Mutant(random);
        JsonNode root = JACKSON.readTree(json);
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            mutant.damage(root);
        }
        return JACKSON.writeValueAsString(root);
    }

    private void damage(JsonNode root) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        // Near the top everything breaks in other ways than deep inside: both are wanted.
        int bound = random.nextBoolean() ? containers.size() : Math.min(4, containers.size());
        switch (containers.get(random.nextInt(bound))) {
            case ObjectNode object -> damage(object);
            case ArrayNode array -> damage(array);
            default -> {}
        }
    }

    private void damage(ObjectNode object) {
        String name = any(object.isEmpty() ? NAMES : List.copyOf(object.propertyNames()));
        JsonNode value = object.get(name);
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(any(NAMES), value == null ? value() : value.deepCopy());
            default -> object.set(name, value());
        }
    }

    private void damage(ArrayNode array) {
        int at = array.isEmpty() ? 0 : random.nextInt(array.size());
        switch (random.nextInt(4)) {
            case 0 -> array.removeAll();
            case 1 -> array.insert(at, array.isEmpty() ? value() : array.get(at).deepCopy());
            case 2 -> array.remove(at);
            default -> array.insert(at, value());
        }
    }

    private JsonNode value() {
        return JACKSON.readTree(any(VALUES));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach((child) -> collect(child, containers));
        }
    }
}
