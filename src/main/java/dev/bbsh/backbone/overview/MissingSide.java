package dev.bbsh.backbone.overview;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.text.Plurals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A side of synced issue data without records.
 *
 * @param others the number of records of the other side
 * @param project the project of the other side
 */
public record MissingSide(SideName side, State state, long others, Optional<String> project) {

    /** The reason why a side has no record. */
    public enum State {
        ABSENT("is missing"),
        NULL("is null"),
        EMPTY("is an empty array");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** The reason in a few words, to follow the side's name. */
        public String words() {
            return words;
        }
    }

    /**
     * The sides of a document that should have records but don't. A download of one side has only
     * the first connector: there, the second one may be missing.
     */
    public static List<MissingSide> in(DocumentAnalysis document) {
        JsonValue root = document.document().root();
        return Arrays.stream(SideName.values())
                .flatMap(
                        (side) ->
                                document.issues().stream()
                                        .flatMap((known) -> of(side, root, known).stream()))
                .toList();
    }

    private static Optional<MissingSide> of(SideName name, JsonValue root, SyncedIssueData data) {
        Optional<Side> other = data.side(name.other());
        return state(name, root)
                .map(
                        (state) ->
                                new MissingSide(
                                        name,
                                        state,
                                        other.map(Side::size).orElse(0L),
                                        other.flatMap(Side::project)));
    }

    private static Optional<State> state(SideName name, JsonValue root) {
        Optional<JsonValue> value = root.member(name.key());
        if (value.isEmpty()) {
            return name == SideName.FIRST ? Optional.of(State.ABSENT) : Optional.empty();
        }
        if (value.get().kind() == JsonKind.NULL) {
            return Optional.of(State.NULL);
        }
        return value.get().size() == 0 ? Optional.of(State.EMPTY) : Optional.empty();
    }

    /** The problem in one sentence. */
    public String sentence() {
        String what = side.key() + " " + state.words();
        if (others == 0) {
            return what + ": the file has no records";
        }
        String issues = Plurals.of(others, "issue") + project.map((key) -> " of " + key).orElse("");
        return what
                + (others == 1
                        ? ": the " + issues + " is unmatched"
                        : ": all " + issues + " are unmatched");
    }
}
