package dev.bbsh.check.config.evidence;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The shape of a config, drawn at random: where the sides are, and how the IDs of each kind are.
 */
final class ShapePlan {

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
    private final ShapeWords.Degree degree;
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

    ShapePlan(ShapeWorld world, ShapeWords.Degree degree, Random random) {
        this.world = world;
        this.degree = degree;
        this.halves = Halves.values()[random.nextInt(4)];
        this.moves = random.nextBoolean() ? SideName.FIRST : SideName.SECOND;
        this.keyed = random.nextInt(5) < 2;
        this.hasKey = keyed || random.nextInt(6) > 0;
        this.numbers = random.nextInt(3) == 0;
        this.fieldNumbers = random.nextInt(5) == 0;
        this.withOptions = random.nextInt(3) > 0;
        double names = random.nextInt(3) / 2.0;
        for (ReferenceKind kind : kinds()) {
            layouts.put(kind, layout(kind, random));
            named.put(kind, random.nextDouble() < names);
            turned.put(kind, random.nextBoolean());
            grouped.put(kind, random.nextInt(3) == 0);
        }
    }

    static List<ReferenceKind> kinds() {
        List<ReferenceKind> all = new ArrayList<>(ShapeWorld.LISTED);
        all.add(ReferenceKind.FIELD);
        return all;
    }

    private Layout layout(ReferenceKind kind, Random random) {
        boolean both = halves == Halves.MIXED || random.nextInt(5) == 0;
        List<Layout> all = both ? Layout.OF_BOTH : Layout.OF_ONE;
        Layout picked = all.get(random.nextInt(all.size()));
        boolean hasRows = kind == ReferenceKind.FIELD && withOptions && !both;
        return hasRows ? Layout.ROWS : picked;
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

    /** True when IDs of digits are numbers. */
    boolean hasNumbers() {
        return numbers;
    }

    /** True when the IDs of a kind are one level deeper than others. */
    boolean isGrouped(ReferenceKind kind) {
        return Boolean.TRUE.equals(grouped.get(kind));
    }

    boolean hasOptions() {
        return withOptions;
    }

    ShapeWords.Degree degree() {
        return degree;
    }

    /** True when names are wanted beside the IDs of a kind. */
    boolean isNamed(ReferenceKind kind) {
        return Boolean.TRUE.equals(named.get(kind)) && kind != ReferenceKind.USER;
    }

    /** True when the second one of two IDs in a row is the own one. */
    boolean isTurned(ReferenceKind kind) {
        return Boolean.TRUE.equals(turned.get(kind));
    }

    /** True when the names of a kind's items are beside their IDs. */
    boolean hasNames(ReferenceKind kind) {
        return isNamed(kind)
                && switch (layoutOf(kind)) {
                    case ROWS, MAP_TO_NAME, PAIR_ROWS, FLAGGED -> true;
                    case LIST, MAP_TO_ROW, PAIRS, PAIR_MAP, PARALLEL -> false;
                };
    }

    SideName moves() {
        return moves;
    }

    /** The name of the world. */
    String customer() {
        return world.name();
    }

    /** The shape in words, for the messages of tests. */
    String shape() {
        return world.name()
                + " "
                + degree
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
}
