package dev.bbsh.check.config.evidence;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.evidence.ShapeNode.Items;
import dev.bbsh.check.config.evidence.ShapeNode.Leaf;
import dev.bbsh.check.config.evidence.ShapeNode.Members;
import dev.bbsh.check.config.evidence.ShapeNode.Named;
import dev.bbsh.check.config.evidence.ShapeNode.Part;
import dev.bbsh.check.config.reference.ReferenceKind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A config of a random shape: both halves have the same shape, as a program would write them. */
final class ShapedConfig {

    private final ShapeWorld world;
    private final Random random;
    private final ShapeWords words;
    private final ShapePlan plan;
    private final ShapeNode root;

    ShapedConfig(ShapeWorld world, ShapeWords.Degree degree, Random random) {
        this.world = world;
        this.random = random;
        this.words = new ShapeWords(degree, random);
        this.plan = new ShapePlan(world, degree, random);
        this.root = plan.sides() == ShapePlan.Halves.MIXED ? mixed() : halves();
    }

    ShapeNode root() {
        return root;
    }

    ShapePlan plan() {
        return plan;
    }

    private ShapeNode halves() {
        List<ShapeNode> both = Arrays.stream(SideName.values()).<ShapeNode>map(this::half).toList();
        return switch (plan.sides()) {
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
        for (ReferenceKind kind : ShapePlan.kinds()) {
            (plan.isGrouped(kind) ? group : all).addAll(section(kind, side));
        }
        if (!group.isEmpty()) {
            all.add(ShapeNode.member(words.of("group"), new Members(group)));
        }
        all.addAll(
                new ShapeTexts(words, random).of(side, project(side), (kind) -> ids(kind, side)));
        return new Members(all);
    }

    private List<Named> head(SideName side) {
        List<Named> all = new ArrayList<>();
        String key = project(side);
        if (plan.hasConnectorKey()) {
            int number = side == SideName.FIRST ? 4 : 5;
            all.add(ShapeNode.member("connectorKey", ShapeNode.text("CON-" + number + "-" + key)));
        }
        List<Named> project = new ArrayList<>();
        if (plan.hasKey()) {
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
        return side == plan.moves();
    }

    private List<String> ids(ReferenceKind kind, SideName side) {
        return world.ids(kind, isMoving(side));
    }

    private List<Named> section(ReferenceKind kind, SideName side) {
        ShapePlan.Layout layout = plan.layoutOf(kind);
        if (ids(kind, side).isEmpty() || (layout.isOfBoth() && ids(kind, side.other()).isEmpty())) {
            return List.of();
        }
        String name = words.of(kind.word(), layout == ShapePlan.Layout.LIST ? "id" : "list");
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
        if (kind == ReferenceKind.FIELD && plan.hasOptions() && isMoving(side)) {
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
        return plan.isNamed(kind)
                ? world.nameOf(kind, id, isMoving(side)).map(ShapeNode::text)
                : Optional.empty();
    }

    private ShapeNode map(ReferenceKind kind, SideName side, ShapePlan.Layout layout) {
        List<Named> all = new ArrayList<>();
        for (String id : ids(kind, side)) {
            Optional<ShapeNode> name = name(kind, id, side);
            ShapeNode value =
                    layout == ShapePlan.Layout.MAP_TO_NAME && name.isPresent()
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
    private ShapeNode both(ReferenceKind kind, SideName side, ShapePlan.Layout layout) {
        boolean other = plan.isTurned(kind);
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
        for (ReferenceKind kind : ShapePlan.kinds()) {
            all.addAll(section(kind, SideName.FIRST));
        }
        return new Members(all);
    }

    private Leaf leaf(ReferenceKind kind, String id, SideName side) {
        boolean custom = id.startsWith("customfield_");
        return leaf(kind, id, side, custom && plan.hasFieldNumbers() ? "#" : "*");
    }

    private Leaf leaf(ReferenceKind kind, String id, SideName side, String dress) {
        Part.Id part = new Part.Id(kind, id, side, dress);
        boolean bare = plan.hasNumbers() && part.text().chars().allMatch(Character::isDigit);
        return new Leaf(List.of(part), bare);
    }
}
