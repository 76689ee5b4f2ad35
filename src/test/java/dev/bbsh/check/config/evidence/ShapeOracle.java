package dev.bbsh.check.config.evidence;

import dev.bbsh.check.config.reference.ItemId;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.EntityKind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which references of a generated config nobody could decide from the config and the old
 * Jira's catalog alone. It knows the world and the shape, and nothing of the program's evidence.
 *
 * <p>The kind of IDs that are bare numbers is open where each of them exists as another kind, too,
 * and neither names nor options nor a project's key are beside them. Whose an ID is, is open where
 * IDs of both sides are in one row or container, all of them exist in the old Jira, and no names
 * are beside them.
 */
record ShapeOracle(ShapeWorld world) {

    /** The question about a reference that has no answer. */
    enum Open {
        /** There is an answer. */
        NONE,
        KIND,
        SIDE
    }

    private static final Set<ReferenceKind> NUMBERED =
            EnumSet.of(
                    ReferenceKind.ISSUE_TYPE,
                    ReferenceKind.STATUS,
                    ReferenceKind.PRIORITY,
                    ReferenceKind.RESOLUTION,
                    ReferenceKind.OPTION,
                    ReferenceKind.LINK_TYPE,
                    ReferenceKind.COMPONENT,
                    ReferenceKind.VERSION,
                    ReferenceKind.PROJECT,
                    ReferenceKind.FIELD);

    /** The question about a reference that has no answer, if there is one. */
    Open open(ShapedConfig config, ShapeNode.Expected one) {
        if (one.part() == Reference.Part.TEXT || one.kind() == ReferenceKind.PROJECT_KEY) {
            return Open.NONE;
        }
        boolean known = config.plan().degree() == ShapeWords.Degree.KNOWN;
        if (one.kind() == ReferenceKind.PROJECT) {
            return known || config.plan().hasKey() || !hasTwin(one.kind(), false)
                    ? Open.NONE
                    : Open.KIND;
        }
        if (one.kind() == ReferenceKind.OPTION || config.plan().hasNames(one.kind())) {
            return Open.NONE;
        }
        boolean owner = one.kind() == ReferenceKind.FIELD && config.plan().hasOptions();
        boolean options = owner && config.plan().layoutOf(one.kind()) == ShapePlan.Layout.ROWS;
        if (!known && !options && hasTwin(one.kind(), config.plan().hasFieldNumbers())) {
            return Open.KIND;
        }
        boolean open =
                isOfBoth(config, one.kind())
                        ? !isWorded(config, one)
                        : config.plan().layoutOf(one.kind()) == ShapePlan.Layout.FLAGGED
                                && !isFlagKnown(config);
        return open && !hasContrast(one.kind()) ? Open.SIDE : Open.NONE;
    }

    private static boolean isOfBoth(ShapedConfig config, ReferenceKind kind) {
        return switch (config.plan().layoutOf(kind)) {
            case PAIRS, PAIR_ROWS, PAIR_MAP, PARALLEL -> true;
            case LIST, ROWS, MAP_TO_ROW, MAP_TO_NAME, FLAGGED -> false;
        };
    }

    /** True when the same two words as beside these IDs are beside others that show their sides. */
    private boolean isWorded(ShapedConfig config, ShapeNode.Expected one) {
        return hasWords(config, one.kind())
                && ShapeWorld.LISTED.stream()
                        .filter((each) -> hasWords(config, each))
                        .anyMatch((each) -> config.plan().hasNames(each) || hasContrast(each));
    }

    /** True when the words of rows are names of halves, or beside IDs that show their sides. */
    private boolean isFlagKnown(ShapedConfig config) {
        return config.plan().sides() == ShapePlan.Halves.MIXED
                || config.plan().sides() == ShapePlan.Halves.NAMED
                || ShapeWorld.LISTED.stream()
                        .filter((each) -> config.plan().layoutOf(each) == ShapePlan.Layout.FLAGGED)
                        .anyMatch((each) -> config.plan().hasNames(each) || hasContrast(each));
    }

    private static boolean hasWords(ShapedConfig config, ReferenceKind kind) {
        ShapePlan.Layout layout = config.plan().layoutOf(kind);
        return layout == ShapePlan.Layout.PAIR_ROWS || layout == ShapePlan.Layout.PARALLEL;
    }

    /** True when every old ID exists as an item of another kind, written in the same way. */
    boolean hasTwin(ReferenceKind kind, boolean fieldNumbers) {
        List<String> ids = world.ids(kind, true);
        if (ids.isEmpty()) {
            return kind != ReferenceKind.USER && (kind != ReferenceKind.FIELD || fieldNumbers);
        }
        Set<ReferenceKind> fits = EnumSet.copyOf(NUMBERED);
        for (String id : ids) {
            if (kind != ReferenceKind.FIELD || id.startsWith("customfield_")) {
                String text = fieldNumbers ? id.replace("customfield_", "") : id;
                fits.removeIf((each) -> !exists(each, text));
            }
        }
        fits.remove(kind);
        return !fits.isEmpty() || isCount(ids);
    }

    /** True for 1, 2, 3, which may count anything. */
    private static boolean isCount(List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (!ids.get(i).equals(Integer.toString(i + 1))) {
                return false;
            }
        }
        return true;
    }

    /** True when the old Jira lacks an ID that is the partner's. */
    boolean hasContrast(ReferenceKind kind) {
        return world.ids(kind, false).stream().anyMatch((each) -> !exists(kind, each));
    }

    private boolean exists(ReferenceKind kind, String text) {
        Catalog old = world.migration().source().orElseThrow();
        List<String> forms = new ArrayList<>(List.of(text));
        if (kind == ReferenceKind.FIELD && ItemId.isId(text)) {
            forms.add(ItemId.customField(text));
        }
        return kind.entity().stream()
                .filter((each) -> each != EntityKind.USER || !ItemId.isId(text))
                .anyMatch(
                        (each) ->
                                forms.stream()
                                        .anyMatch((form) -> old.find(each, form).isPresent()));
    }
}
