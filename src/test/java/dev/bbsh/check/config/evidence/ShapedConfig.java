package dev.bbsh.check.config.evidence;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.evidence.ShapeNode.Items;
import dev.bbsh.check.config.evidence.ShapeNode.Leaf;
import dev.bbsh.check.config.evidence.ShapeNode.Members;
import dev.bbsh.check.config.evidence.ShapeNode.Named;
import dev.bbsh.check.config.evidence.ShapeNode.Part;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A config of a random shape: both halves have the same shape, as a program would write them. */
final class ShapedConfig {

    /** The way in which the two sides stand in a config. */
    enum Halves {
        DOCUMENTED,
        NAMED,
        LISTED,
        MIXED
    }

    /** The way in which the IDs of one kind stand. */
    enum Layout {
        LIST,
        ROWS,
        MAP_TO_ROW,
        MAP_TO_NAME,
        PAIRS,
        PAIR_ROWS,
        PAIR_MAP,
        PARALLEL,
        FLAGGED;

        private static final List<Layout> OF_BOTH =
                List.of(PAIRS, PAIR_ROWS, PAIR_MAP, PARALLEL, FLAGGED);

        private static final List<Layout> OF_ONE = List.of(LIST, ROWS, MAP_TO_ROW, MAP_TO_NAME);

        boolean isOfBoth() {
            return OF_BOTH.contains(this);
        }
    }

    private final ShapeWorld world;
    private final Random random;
    private final ShapeWords words;
    private final Halves halves;
    private final SideName moves;
    private final boolean keyed;
    private final boolean hasKey;
    private final boolean numbers;
    private final Map<ReferenceKind, Layout> layouts = new LinkedHashMap<>();
    private final Map<ReferenceKind, Boolean> named = new LinkedHashMap<>();
    private final Map<ReferenceKind, Boolean> turned = new LinkedHashMap<>();
    private final Map<ReferenceKind, Boolean> grouped = new LinkedHashMap<>();
    private final boolean fieldNumbers;
    private final boolean withOptions;
    private final ShapeNode root;

    ShapedConfig(ShapeWorld world, ShapeWords.Degree degree, Random random) {
        this.world = world;
        this.random = random;
        this.words = new ShapeWords(degree, random);
        this.halves = Halves.values()[random.nextInt(4)];
        this.moves = random.nextBoolean() ? SideName.FIRST : SideName.SECOND;
        this.keyed = random.nextInt(5) < 2;
        this.hasKey = keyed || random.nextInt(6) > 0;
        this.numbers = random.nextInt(3) == 0;
        this.fieldNumbers = random.nextInt(5) == 0;
        this.withOptions = random.nextInt(3) > 0;
        double names = random.nextInt(3) / 2.0;
        for (ReferenceKind kind : kinds()) {
            layouts.put(kind, layout(kind));
            named.put(kind, random.nextDouble() < names);
            turned.put(kind, random.nextBoolean());
            grouped.put(kind, random.nextInt(3) == 0);
        }
        this.root = halves == Halves.MIXED ? mixed() : halves();
    }

    private static List<ReferenceKind> kinds() {
        List<ReferenceKind> all = new ArrayList<>(ShapeWorld.LISTED);
        all.add(ReferenceKind.FIELD);
        return all;
    }

    private Layout layout(ReferenceKind kind) {
        boolean both = halves == Halves.MIXED || random.nextInt(5) == 0;
        List<Layout> all = both ? Layout.OF_BOTH : Layout.OF_ONE;
        Layout picked = all.get(random.nextInt(all.size()));
        boolean hasRows = kind == ReferenceKind.FIELD && withOptions && !both;
        return hasRows ? Layout.ROWS : picked;
    }

    ShapeNode root() {
        return root;
    }

    /** The form in which a reference stands, for the table of those that are lost. */
    String form(ShapeNode.Expected one) {
        return one.part() == Reference.Part.TEXT
                ? "TEXT"
                : layouts.containsKey(one.kind()) ? layoutOf(one.kind()).name() : "ALONE";
    }

    Layout layoutOf(ReferenceKind kind) {
        return layouts.getOrDefault(kind, Layout.LIST);
    }

    Halves sides() {
        return halves;
    }

    /** True when the keys of the projects are in the config. */
    boolean hasKey() {
        return hasKey;
    }

    boolean hasConnectorKey() {
        return keyed;
    }

    boolean hasFieldNumbers() {
        return fieldNumbers;
    }

    boolean hasOptions() {
        return withOptions;
    }

    ShapeWords.Degree degree() {
        return words.degree();
    }

    /** True when the names of a kind's items are beside their IDs. */
    boolean hasNames(ReferenceKind kind) {
        return Boolean.TRUE.equals(named.get(kind))
                && kind != ReferenceKind.USER
                && switch (layoutOf(kind)) {
                    case ROWS, MAP_TO_NAME, PAIR_ROWS, FLAGGED -> true;
                    case LIST, MAP_TO_ROW, PAIRS, PAIR_MAP, PARALLEL -> false;
                };
    }

    SideName moves() {
        return moves;
    }

    /** The shape in words, for the messages of tests. */
    String shape() {
        return world.name()
                + " "
                + words.degree()
                + " "
                + halves
                + (keyed ? " keyed" : "")
                + (hasKey ? "" : " no-key")
                + " moves "
                + moves
                + " "
                + layouts
                + " "
                + named;
    }

    private ShapeNode halves() {
        List<ShapeNode> both = Arrays.stream(SideName.values()).<ShapeNode>map(this::half).toList();
        return switch (halves) {
            case DOCUMENTED ->
                    new Members(
                            List.of(
                                    ShapeNode.member("format", ShapeNode.bare("3")),
                                    ShapeNode.member("firstConnector", both.get(0)),
                                    ShapeNode.member("secondConnector", both.get(1))));
            case NAMED ->
                    new Members(
                            List.of(
                                    ShapeNode.member(words.of("first"), both.get(0)),
                                    ShapeNode.member(words.of("second"), both.get(1))));
            case LISTED, MIXED ->
                    new Members(
                            List.of(
                                    ShapeNode.member("format", ShapeNode.bare("3")),
                                    ShapeNode.member(words.of("halves"), new Items(both))));
        };
    }

    private Members half(SideName side) {
        List<Named> all = new ArrayList<>(head(side));
        List<Named> group = new ArrayList<>();
        for (ReferenceKind kind : kinds()) {
            (Boolean.TRUE.equals(grouped.get(kind)) ? group : all).addAll(section(kind, side));
        }
        if (!group.isEmpty()) {
            all.add(ShapeNode.member(words.of("group"), new Members(group)));
        }
        all.addAll(texts(side));
        return new Members(all);
    }

    private List<Named> head(SideName side) {
        List<Named> all = new ArrayList<>();
        String key = project(side);
        if (keyed) {
            int number = side == SideName.FIRST ? 4 : 5;
            all.add(ShapeNode.member("connectorKey", ShapeNode.text("CON-" + number + "-" + key)));
        }
        List<Named> project = new ArrayList<>();
        if (hasKey) {
            project.add(
                    ShapeNode.member(
                            words.of("key"), leaf(ReferenceKind.PROJECT_KEY, key, side, "*")));
        }
        world.ids(ReferenceKind.PROJECT, isMoving(side)).stream()
                .findFirst()
                .ifPresent(
                        (id) ->
                                project.add(
                                        ShapeNode.member(
                                                words.of("id"),
                                                leaf(ReferenceKind.PROJECT, id, side, "*"))));
        all.add(ShapeNode.member(words.of("project"), new Members(project)));
        return all;
    }

    private String project(SideName side) {
        return world.project(isMoving(side));
    }

    private boolean isMoving(SideName side) {
        return side == moves;
    }

    private List<String> ids(ReferenceKind kind, SideName side) {
        return world.ids(kind, isMoving(side));
    }

    private List<Named> section(ReferenceKind kind, SideName side) {
        Layout layout = layouts.getOrDefault(kind, Layout.LIST);
        if (ids(kind, side).isEmpty() || (layout.isOfBoth() && ids(kind, side.other()).isEmpty())) {
            return List.of();
        }
        String name = words.of(kind.word(), layout == Layout.LIST ? "id" : "list");
        return switch (layout) {
            case LIST -> List.of(ShapeNode.member(name, list(kind, side)));
            case ROWS ->
                    List.of(
                            ShapeNode.member(
                                    name,
                                    new Items(
                                            ids(kind, side).stream()
                                                    .<ShapeNode>map((id) -> row(kind, id, side))
                                                    .toList())));
            case MAP_TO_ROW, MAP_TO_NAME ->
                    List.of(ShapeNode.member(name, map(kind, side, layout)));
            case PAIRS, PAIR_ROWS, PAIR_MAP, PARALLEL, FLAGGED ->
                    List.of(ShapeNode.member(name, both(kind, side, layout)));
        };
    }

    private ShapeNode list(ReferenceKind kind, SideName side) {
        return new Items(
                ids(kind, side).stream().<ShapeNode>map((id) -> leaf(kind, id, side)).toList());
    }

    private ShapeNode row(ReferenceKind kind, String id, SideName side) {
        List<Named> row = new ArrayList<>();
        row.add(ShapeNode.member(words.of(kind.word(), "id"), leaf(kind, id, side)));
        name(kind, id, side).ifPresent((name) -> row.add(ShapeNode.member(words.of("name"), name)));
        row.add(ShapeNode.member(words.of("mode"), ShapeNode.text("BOTH_WAYS")));
        if (kind == ReferenceKind.FIELD && withOptions && isMoving(side)) {
            List<String> options = world.options().getOrDefault(id, List.of());
            if (!options.isEmpty()) {
                row.add(
                        ShapeNode.member(
                                words.of("option", "list"),
                                new Items(
                                        options.stream()
                                                .<ShapeNode>map(
                                                        (o) -> leaf(ReferenceKind.OPTION, o, side))
                                                .toList())));
            }
        }
        return new Members(row);
    }

    private Optional<ShapeNode> name(ReferenceKind kind, String id, SideName side) {
        return Boolean.TRUE.equals(named.get(kind)) && kind != ReferenceKind.USER
                ? world.nameOf(kind, id, isMoving(side)).map(ShapeNode::text)
                : Optional.empty();
    }

    private ShapeNode map(ReferenceKind kind, SideName side, Layout layout) {
        List<Named> all = new ArrayList<>();
        for (String id : ids(kind, side)) {
            Optional<ShapeNode> name = name(kind, id, side);
            ShapeNode value =
                    layout == Layout.MAP_TO_NAME && name.isPresent()
                            ? name.get()
                            : new Members(
                                    List.of(
                                            ShapeNode.member(
                                                    words.of("mode"), ShapeNode.bare("true"))));
            all.add(new Named(List.of(new Part.Id(kind, id, side, "*")), value));
        }
        return new Members(all);
    }

    /** IDs of both sides in one container: the order is the same everywhere in a config. */
    private ShapeNode both(ReferenceKind kind, SideName side, Layout layout) {
        boolean other = Boolean.TRUE.equals(turned.get(kind));
        SideName one = other ? side.other() : side;
        List<String> left = ids(kind, one);
        List<String> right = ids(kind, one.other());
        String x = other ? words.of("partner") : words.of("own");
        String y = other ? words.of("own") : words.of("partner");
        List<ShapeNode> rows = new ArrayList<>();
        List<Named> members = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String a = left.get(i % left.size());
            String b = right.get(i % right.size());
            switch (layout) {
                case PAIRS ->
                        rows.add(
                                new Items(List.of(leaf(kind, a, one), leaf(kind, b, one.other()))));
                case PAIR_ROWS -> {
                    List<Named> row = new ArrayList<>();
                    row.add(ShapeNode.member(x, leaf(kind, a, one)));
                    name(kind, a, one).ifPresent((n) -> row.add(ShapeNode.member(x + "Name", n)));
                    row.add(ShapeNode.member(y, leaf(kind, b, one.other())));
                    name(kind, b, one.other())
                            .ifPresent((n) -> row.add(ShapeNode.member(y + "Name", n)));
                    rows.add(new Members(row));
                }
                case PAIR_MAP -> {
                    if (i < left.size()) {
                        members.add(
                                new Named(
                                        List.of(new Part.Id(kind, a, one, "*")),
                                        leaf(kind, b, one.other())));
                    }
                }
                default -> {}
            }
        }
        return switch (layout) {
            case PAIR_MAP -> new Members(members);
            case PARALLEL ->
                    new Members(
                            List.of(
                                    ShapeNode.member(x, list(kind, one)),
                                    ShapeNode.member(y, list(kind, one.other()))));
            case FLAGGED -> flagged(kind);
            default -> new Items(rows);
        };
    }

    /** One list with a member that says the side. */
    private ShapeNode flagged(ReferenceKind kind) {
        List<ShapeNode> rows = new ArrayList<>();
        for (SideName side : SideName.values()) {
            for (String id : ids(kind, side)) {
                List<Named> row = new ArrayList<>();
                row.add(ShapeNode.member(words.of("side"), ShapeNode.text(flag(side))));
                row.add(ShapeNode.member(words.of("id"), leaf(kind, id, side)));
                name(kind, id, side)
                        .ifPresent((n) -> row.add(ShapeNode.member(words.of("name"), n)));
                rows.add(new Members(row));
            }
        }
        return new Items(rows);
    }

    private String flag(SideName side) {
        return words.of(side == SideName.FIRST ? "first" : "second");
    }

    private List<Named> texts(SideName side) {
        List<Named> all = new ArrayList<>();
        List<String> statuses = ids(ReferenceKind.STATUS, side);
        List<String> fields = customFields(side);
        if (random.nextInt(3) > 0 || side == SideName.SECOND) {
            all.add(ShapeNode.member(words.of("query"), query(side, statuses)));
        }
        if (!fields.isEmpty()) {
            all.add(
                    ShapeNode.member(
                            words.of("template"),
                            new Leaf(
                                    List.of(
                                            new Part.Prose("see "),
                                            new Part.Id(
                                                    ReferenceKind.FIELD,
                                                    fields.getFirst(),
                                                    side,
                                                    "${*}"),
                                            new Part.Prose(" not x" + fields.getFirst())),
                                    false)));
        }
        return all;
    }

    private List<String> customFields(SideName side) {
        return ids(ReferenceKind.FIELD, side).stream()
                .filter((each) -> each.startsWith("customfield_"))
                .toList();
    }

    private ShapeNode query(SideName side, List<String> statuses) {
        return new Leaf(
                List.of(
                        new Part.Prose("project = "),
                        new Part.Id(ReferenceKind.PROJECT_KEY, project(side), side, "*"),
                        new Part.Prose(" AND status in ("),
                        new Part.Id(ReferenceKind.STATUS, statuses.getFirst(), side, "*"),
                        new Part.Prose(", "),
                        new Part.Id(ReferenceKind.STATUS, statuses.getLast(), side, "*"),
                        new Part.Prose(")")),
                false);
    }

    /** The whole config as one list of sections. */
    private ShapeNode mixed() {
        List<Named> all = new ArrayList<>();
        List<ShapeNode> heads = new ArrayList<>();
        for (SideName side : SideName.values()) {
            List<Named> head = new ArrayList<>();
            head.add(ShapeNode.member(words.of("side"), ShapeNode.text(flag(side))));
            head.addAll(head(side));
            heads.add(new Members(head));
        }
        all.add(ShapeNode.member(words.of("halves"), new Items(heads)));
        for (ReferenceKind kind : kinds()) {
            all.addAll(section(kind, SideName.FIRST));
        }
        return new Members(all);
    }

    private Leaf leaf(ReferenceKind kind, String id, SideName side) {
        boolean custom = id.startsWith("customfield_");
        return leaf(kind, id, side, custom && fieldNumbers ? "#" : "*");
    }

    private Leaf leaf(ReferenceKind kind, String id, SideName side, String dress) {
        Part.Id part = new Part.Id(kind, id, side, dress);
        boolean bare = numbers && part.text().chars().allMatch(Character::isDigit);
        return new Leaf(List.of(part), bare);
    }
}
