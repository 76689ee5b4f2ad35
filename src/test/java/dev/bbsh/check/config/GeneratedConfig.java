package dev.bbsh.check.config;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.json.Place;
import dev.bbsh.json.tape.JsonText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A config of a random shape, as a tree in which the side of each ID is known. The word for the
 * partner is random, as it varies in real configs.
 */
final class GeneratedConfig {

    /** Parts of a text or name. */
    sealed interface Part {

        /** Text that is not an ID, even if it looks like one. */
        record Prose(String text) implements Part {}

        /** An ID with its notation, such as {@code ${customfield_10100}}. */
        record Id(ReferenceKind kind, String id, SideName side, String dress) implements Part {

            String text(String other) {
                return dress.replace("*", other).replace("#", other.replace("customfield_", ""));
            }
        }

        default String text() {
            return switch (this) {
                case Prose(String text) -> text;
                case Id id -> id.text(id.id());
            };
        }
    }

    /** A value. */
    sealed interface Node {

        record Text(List<Part> parts) implements Node {}

        record Array(List<Node> elements) implements Node {}

        record Members(List<Member> members) implements Node {}
    }

    /** A member of an object. */
    record Member(List<Part> name, Node value) {}

    private static final List<List<String>> WORDS =
            List.of(
                    List.of("source", "target"),
                    List.of("from", "to"),
                    List.of("left", "right"),
                    List.of("own", "other"),
                    List.of("a", "b"),
                    List.of("master", "slave"),
                    List.of("field", "into"),
                    List.of("local", "remote"),
                    List.of("mine", "theirs"),
                    List.of("id", "partner"),
                    List.of("value", "counterpart"),
                    List.of("jira", "mapped"),
                    List.of("key", "value"),
                    List.of("first", "second"),
                    List.of("one", "two"),
                    List.of("primary", "secondary"),
                    List.of("id", "value"),
                    List.of("ours", "vendor"),
                    List.of("src", "dst"),
                    List.of("\u7532", "\u4e59"));

    private static final List<ReferenceKind> KINDS =
            List.of(
                    ReferenceKind.FIELD,
                    ReferenceKind.FIELD,
                    ReferenceKind.ISSUE_TYPE,
                    ReferenceKind.STATUS,
                    ReferenceKind.PRIORITY,
                    ReferenceKind.RESOLUTION,
                    ReferenceKind.LINK_TYPE,
                    ReferenceKind.COMPONENT,
                    ReferenceKind.VERSION);

    private final Random random;
    private final GeneratedJira jira;
    private final SideName moving;
    private final Node.Members root;
    private int number;

    GeneratedConfig(GeneratedJira jira, Random random) {
        this.random = random;
        this.jira = jira;
        this.moving = random.nextBoolean() ? SideName.FIRST : SideName.SECOND;
        List<Member> members = new ArrayList<>();
        for (SideName side : SideName.values()) {
            members.add(member(side.key(), connector(side)));
        }
        members.addAll(shapes(Optional.empty(), random.nextInt(3)));
        this.root = new Node.Members(members);
    }

    SideName moving() {
        return moving;
    }

    Node.Members root() {
        return root;
    }

    private Node connector(SideName side) {
        List<Member> members = new ArrayList<>();
        String key = side == moving ? "VAL" : "ZED";
        members.add(member("connectorKey", prose("CON-1-" + key)));
        members.addAll(shapes(Optional.of(side), 1 + random.nextInt(5)));
        return new Node.Members(members);
    }

    private List<Member> shapes(Optional<SideName> inside, int count) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(shape(inside));
        }
        return members;
    }

    private Member shape(Optional<SideName> inside) {
        ReferenceKind kind = KINDS.get(random.nextInt(KINDS.size()));
        SideName own = inside.orElse(random.nextBoolean() ? SideName.FIRST : SideName.SECOND);
        List<String> words = words(kind);
        boolean turned = random.nextBoolean();
        String mine = words.get(turned ? 1 : 0);
        String other = words.get(turned ? 0 : 1);
        String word = camel(kind.word());
        int rows = 1 + random.nextInt(3);
        String plural = unique(word + "Settings");
        return switch (random.nextInt(inside.isPresent() ? 16 : 5)) {
            case 0 -> rows(plural, rows, () -> row(mine, own, other, own.other(), kind));
            case 1 ->
                    rows(
                            plural,
                            rows,
                            () -> row(mine + up(word), own, other + up(word), own.other(), kind));
            case 2 -> rows(plural, rows, () -> pair(kind, own, turned));
            case 3 ->
                    object(
                            plural,
                            rows,
                            () ->
                                    new Member(
                                            List.of(id(kind, turned ? own.other() : own)),
                                            text(id(kind, turned ? own : own.other()))));
            case 4 ->
                    member(
                            plural,
                            new Node.Members(
                                    List.of(
                                            member(mine, list(kind, own)),
                                            member(other, list(kind, own.other())))));
            case 5 ->
                    rows(
                            plural,
                            rows,
                            () -> new Node.Members(List.of(member(word, text(id(kind, own))))));
            case 6 -> rows(plural, rows, () -> row(word, own, other, own.other(), kind));
            case 7 ->
                    object(
                            plural,
                            rows,
                            () ->
                                    new Member(
                                            List.of(id(kind, own)),
                                            row(other, own.other(), "mode", kind)));
            case 8 ->
                    member(
                            plural,
                            new Node.Members(
                                    List.of(
                                            member(mine, row(word, own, "mode", kind)),
                                            member(other, row(word, own.other(), "mode", kind)))));
            case 9 -> member("template", template(own));
            case 10 -> member(partner(words) + "Template", template(own.other()));
            case 11 -> member("jql", jql(own));
            case 12 -> member(other + "Jql", jql(own.other()));
            case 13 ->
                    member(
                            other + "Part",
                            new Node.Members(
                                    List.of(
                                            member(
                                                    word + "s",
                                                    new Node.Array(
                                                            List.of(
                                                                    row(
                                                                            word,
                                                                            own.other(),
                                                                            "mode",
                                                                            kind)))))));
            case 14 -> member(word + "Ids", list(kind, own));
            default -> options(own);
        };
    }

    /** A field with its options, some of them as names of members. */
    private Member options(SideName own) {
        String field = own == moving ? pick(jira.selects()) : "customfield_10100";
        List<Node> values = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String id = own == moving ? jira.option(field) : "101000" + i;
            values.add(text(new Part.Id(ReferenceKind.OPTION, id, own, "*")));
        }
        Part.Id named = new Part.Id(ReferenceKind.FIELD, field, own, "*");
        return member(
                unique("mappings"),
                new Node.Array(
                        List.of(
                                new Node.Members(
                                        List.of(
                                                member("field", text(named)),
                                                member("values", new Node.Array(values)))))));
    }

    private Node template(SideName side) {
        Part.Id id = id(ReferenceKind.FIELD, side);
        String bare = id.id().replace("customfield_", "");
        return new Node.Text(
                List.of(
                        new Part.Prose("see "),
                        new Part.Id(id.kind(), id.id(), side, "${*}"),
                        new Part.Prose(
                                " not x" + id.id() + ", my_" + id.id() + ", " + id.id() + "x, "
                                        + id.id() + "-b nor " + bare + "; "),
                        new Part.Id(id.kind(), id.id(), side, "cf[#]"),
                        new Part.Prose(" end")));
    }

    private Node jql(SideName side) {
        return new Node.Text(
                List.of(
                        new Part.Prose("project = "),
                        side == moving
                                ? new Part.Id(ReferenceKind.PROJECT_KEY, "VAL", side, "*")
                                : new Part.Prose("ZED"),
                        new Part.Prose(" AND status = "),
                        id(ReferenceKind.STATUS, side),
                        new Part.Prose(" AND "),
                        new Part.Id(
                                ReferenceKind.FIELD,
                                id(ReferenceKind.FIELD, side).id(),
                                side,
                                "cf[#]"),
                        new Part.Prose(" is not EMPTY")));
    }

    private Node pair(ReferenceKind kind, SideName own, boolean turned) {
        Node one = text(id(kind, own));
        Node two = text(id(kind, own.other()));
        return new Node.Array(turned ? List.of(two, one) : List.of(one, two));
    }

    private Node list(ReferenceKind kind, SideName side) {
        return new Node.Array(
                List.of(text(id(kind, side)), text(id(kind, side)), text(id(kind, side))));
    }

    private Node row(String one, SideName side, String two, SideName other, ReferenceKind kind) {
        return new Node.Members(
                List.of(member(one, text(id(kind, side))), member(two, text(id(kind, other)))));
    }

    private Node row(String one, SideName side, String mode, ReferenceKind kind) {
        return new Node.Members(
                List.of(member(one, text(id(kind, side))), member(mode, prose("byValue"))));
    }

    /** The partner's IDs are often the same numbers as those of the moving side. */
    private Part.Id id(ReferenceKind kind, SideName side) {
        return new Part.Id(kind, jira.any(kind), side, "*");
    }

    private Member rows(String name, int count, java.util.function.Supplier<Node> row) {
        List<Node> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row.get());
        }
        return member(name, new Node.Array(rows));
    }

    /** A map by ID: names that repeat are left out. */
    private Member object(String name, int count, java.util.function.Supplier<Member> entry) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Member next = entry.get();
            if (members.stream().noneMatch((each) -> text(each.name()).equals(text(next.name())))) {
                members.add(next);
            }
        }
        return member(name, new Node.Members(members));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A word for the partner that doesn't read as nobody's: the program can't read minds. */
    private String partner(List<String> words) {
        List<String> telling =
                words.stream()
                        .filter(
                                (each) ->
                                        !List.of("field", "id", "value", "key", "jira")
                                                .contains(each))
                        .toList();
        return telling.isEmpty() ? "their" : pick(telling);
    }

    /** A unique name for a setting, which tells nothing about a side. */
    private String unique(String name) {
        List<String> words =
                List.of(
                        "general",
                        "advanced",
                        "common",
                        "global",
                        "extra",
                        "issue",
                        "sync",
                        "custom");
        int next = number++;
        return words.get(next % 8) + up(words.get(next / 8 % 8)) + up(name);
    }

    /** Words for a kind of reference; only a field is called a field. */
    private List<String> words(ReferenceKind kind) {
        List<String> words = pick(WORDS);
        return words.contains("field") && kind != ReferenceKind.FIELD ? words(kind) : words;
    }

    private static String camel(String word) {
        return switch (word) {
            case "issuetype" -> "issueType";
            case "linktype" -> "linkType";
            default -> word;
        };
    }

    private static String up(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static Member member(String name, Node value) {
        return new Member(List.of(new Part.Prose(name)), value);
    }

    private static Node prose(String text) {
        return new Node.Text(List.of(new Part.Prose(text)));
    }

    private static Node text(Part part) {
        return new Node.Text(List.of(part));
    }

    static String text(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** The config as JSON. */
    String json() {
        return json(root);
    }

    private static String json(Node node) {
        return switch (node) {
            case Node.Text(List<Part> parts) -> JsonText.quote(text(parts));
            case Node.Array(List<Node> elements) ->
                    elements.stream()
                            .map(GeneratedConfig::json)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Node.Members(List<Member> members) ->
                    members.stream()
                            .map(
                                    (each) ->
                                            JsonText.quote(text(each.name()))
                                                    + ": "
                                                    + json(each.value()))
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /**
     * The sides that the IDs at a place belong to.
     *
     * @param values true for those of the value, false for those of the member's name, where both
     *     have IDs
     */
    List<SideName> sides(Place place, boolean values) {
        Node node = root;
        List<Part> name = List.of();
        for (Place.Step step : place.steps()) {
            switch (node) {
                case Node.Array(List<Node> elements) -> {
                    node = elements.get((int) ((Place.Step.Index) step).index());
                    name = List.of();
                }
                case Node.Members(List<Member> members) -> {
                    Member member = named(members, (Place.Step.Name) step);
                    node = member.value();
                    name = member.name();
                }
                case Node.Text _ -> throw new IllegalArgumentException(place.toString());
            }
        }
        List<SideName> ofName = sides(name);
        return node instanceof Node.Text(List<Part> parts) && (values || ofName.isEmpty())
                ? sides(parts)
                : ofName;
    }

    private static Member named(List<Member> members, Place.Step.Name step) {
        return members.stream()
                .filter((each) -> text(each.name()).equals(step.name()))
                .skip(step.occurrence())
                .findFirst()
                .orElseThrow();
    }

    private static List<SideName> sides(List<Part> parts) {
        return parts.stream()
                .filter((each) -> each instanceof Part.Id)
                .map((each) -> ((Part.Id) each).side())
                .distinct()
                .toList();
    }
}
