package dev.bbsh.migrate.prepare;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Plants one error in prepared data of ORBIT, which moves and stands second, and DEPOT, which
 * stays. Each says what verify has to say, exactly: the issue and the text.
 */
final class PlantedErrors {

    /** One kind of error. */
    interface Kind {

        Expected plant(PlantedErrors output);
    }

    /**
     * The expected messages of verify.
     *
     * @param knowing with the mapping
     * @param blind without it
     */
    record Expected(List<String> knowing, List<String> blind, boolean sameOrder) {

        static Expected of(String... said) {
            return new Expected(List.of(said), List.of(said), true);
        }

        static Expected of(Entry entry, String knowing, String blind) {
            String issue = entry.record().path("localIssueKey").asString() + ": ";
            return new Expected(List.of(issue + knowing), List.of(issue + blind), true);
        }
    }

    /** A comment or an attachment of a record. */
    record Entry(ObjectNode record, String word, ArrayNode all, int number) {

        ObjectNode node() {
            return (ObjectNode) all.get(number);
        }

        String id(String name) {
            return node().path(name).asString();
        }
    }

    private final ObjectNode root;
    private final RandomGenerator random;

    PlantedErrors(ObjectNode root, RandomGenerator random) {
        this.root = root;
        this.random = random;
    }

    Expected lostRecord() {
        ArrayNode records = records(random.nextBoolean());
        JsonNode lost = records.remove(random.nextInt(records.size()));
        return Expected.of(key(lost) + ": the record is missing");
    }

    Expected doubledRecord() {
        ArrayNode records = records(random.nextBoolean());
        int number = random.nextInt(records.size());
        JsonNode twice = records.get(number).deepCopy();
        records.insert(random.nextInt(number + 1, records.size() + 1), twice);
        return Expected.of(key(twice) + ": the record is new");
    }

    Expected idLeftOver() {
        boolean moved = random.nextBoolean();
        String name = moved ? "localId" : "remoteId";
        Entry entry = entry(moved, name);
        String cloud = entry.id(name);
        String old = MovedIds.server(cloud);
        entry.node().put(name, old);
        String id = entry.word() + " " + old;
        return Expected.of(
                entry,
                id + " was not translated (mapping: " + cloud + ")",
                id + " was left unchanged");
    }

    /**
     * An id that stands for two entries of the side that moved.
     *
     * @param knowing what verify says with the mapping
     * @param id that stands twice
     * @param other that stands nowhere
     */
    record Twice(String knowing, String id, String other) {}

    Twice idTwice() {
        Entry entry = entry(true, "localId");
        String cloud = entry.id("localId");
        String id = cloud;
        while (id.equals(cloud)) {
            Entry another = entry(true, "localId");
            id = another.word().equals(entry.word()) ? another.id("localId") : cloud;
        }
        entry.node().put("localId", id);
        String said =
                String.format(
                        "%s: %s %s became %s (mapping: %s)",
                        key(entry.record()), entry.word(), MovedIds.server(cloud), id, cloud);
        return new Twice(said, id, cloud);
    }

    /** On the side that stays, where nothing but the other side tells what is right. */
    Expected copyOfAnotherOrigin() {
        Entry entry = entry(false, "remoteId");
        String cloud = entry.id("remoteId");
        String old = MovedIds.server(cloud);
        entry.node().put("remoteId", "5");
        String became = entry.word() + " " + old + " became 5";
        return Expected.of(
                entry,
                became + " (mapping: " + cloud + ")",
                became + " here and " + cloud + " elsewhere");
    }

    Expected idOfTheSideThatStays() {
        boolean moved = random.nextBoolean();
        String name = moved ? "remoteId" : "localId";
        Entry entry = entry(moved, name);
        String id = entry.id(name);
        entry.node().put(name, "7" + id);
        String text =
                String.format(
                        "%s %s became 7%s (%s ID must stay)",
                        entry.word(), id, id, moved ? "remote" : "local");
        return Expected.of(entry, text, text);
    }

    Expected anotherMember() {
        ObjectNode record = record(random.nextBoolean());
        List<String> names =
                List.of("id", "firstSyncDate", "lastChangeSeen", "outgoingMessageSequenceId");
        String name = names.get(random.nextInt(names.size()));
        long was = record.path(name).asLong();
        record.put(name, was + 1);
        return Expected.of(key(record) + ": " + was + " became " + (was + 1));
    }

    Expected recordsInAnotherOrder() {
        ArrayNode records = records(random.nextBoolean());
        int from = random.nextInt(1, records.size());
        records.insert(random.nextInt(from), records.remove(from));
        return new Expected(List.of(), List.of(), false);
    }

    Expected membersInAnotherOrder() {
        ObjectNode record = record(random.nextBoolean());
        JsonNode first = record.remove("id");
        record.set("id", first);
        return Expected.of();
    }

    Expected localKey() {
        ObjectNode record = record(random.nextBoolean());
        String was = key(record);
        record.put("localIssueKey", was + "99");
        return Expected.of(was + ": the record is missing", was + "99: the record is new");
    }

    Expected remoteKey() {
        boolean moved = random.nextBoolean();
        ObjectNode record = record(moved);
        String was = record.path("remoteIssueKey").asString();
        record.put("remoteIssueKey", was + "99");
        String text =
                moved
                        ? quoted(was) + " became " + quoted(was + "99")
                        : was + " became " + was + "99, not " + was;
        return Expected.of(key(record) + ": " + text);
    }

    Expected lostEntry() {
        Entry entry = entry(random.nextBoolean(), "localId");
        int count = entry.all().size();
        entry.all().remove(entry.number());
        String text =
                count + " " + entry.word() + (count == 1 ? "" : "s") + " became " + (count - 1);
        return Expected.of(entry, text, text);
    }

    Expected idOfAnotherType() {
        boolean moved = random.nextBoolean();
        String name = moved ? "localId" : "remoteId";
        Entry entry = entry(moved, name);
        String id = entry.id(name);
        entry.node().put(name, Long.parseLong(id));
        String text = name + " " + quoted(MovedIds.server(id)) + " became " + id;
        return Expected.of(entry, text, text);
    }

    Expected moreInAnEntry() {
        Entry entry = entry(random.nextBoolean(), "localId");
        entry.node().put("more", true);
        return Expected.of(entry, "more is new: true", "more is new: true");
    }

    Expected lessInARecord() {
        ObjectNode record = record(random.nextBoolean());
        long was = record.path("firstSyncDate").asLong();
        record.remove("firstSyncDate");
        return Expected.of(key(record) + ": is missing, it was " + was);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    static String key(JsonNode record) {
        return record.path("localIssueKey").asString();
    }

    ArrayNode records(boolean moved) {
        return (ArrayNode) root.get(moved ? "secondConnector" : "firstConnector");
    }

    private ObjectNode record(boolean moved) {
        ArrayNode records = records(moved);
        return (ObjectNode) records.get(random.nextInt(records.size()));
    }

    /** Some entry of a side that has an id of this name; when it is a copy, of a comment. */
    private Entry entry(boolean moved, String name) {
        List<Entry> all = new ArrayList<>();
        for (JsonNode record : records(moved)) {
            add((ObjectNode) record, "comments", name, all);
            if (!name.equals("remoteId")) {
                add((ObjectNode) record, "attachments", name, all);
            }
        }
        return all.get(random.nextInt(all.size()));
    }

    private static void add(ObjectNode record, String member, String name, List<Entry> all) {
        if (record.get(member) instanceof ArrayNode entries) {
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).has(name)) {
                    all.add(
                            new Entry(
                                    record, member.substring(0, member.length() - 1), entries, i));
                }
            }
        }
    }
}
