package dev.bbsh.repair.search;

import dev.bbsh.repair.correction.Correction;
import dev.bbsh.repair.correction.RepairRule;
import dev.bbsh.repair.correction.TextSlices;
import dev.bbsh.repair.evidence.ExportShape;
import dev.bbsh.repair.evidence.Indentation;
import dev.bbsh.repair.token.Symbol;

import org.jspecify.annotations.Nullable;

/** The end of a text that stops before its last brackets. */
final class TruncatedEnd {

    private static final int HEAD = 256;

    private final byte[] text;
    private final ExportShape shape;
    private final Indentation layout;

    TruncatedEnd(byte[] text, ExportShape shape, Indentation layout) {
        this.text = text;
        this.shape = shape;
        this.layout = layout;
    }

    /** The attempt with all brackets closed; null where a value or part of a record is missing. */
    @Nullable RepairAttempt closed(RepairAttempt attempt) {
        GrammarState state = attempt.state();
        if (state.complete() || !mayEnd(state) || invented(attempt)) {
            return null;
        }
        RepairRule rule =
                certain(attempt) ? RepairRule.MISSING_CLOSING_BRACKET : RepairRule.CUT_END;
        RepairPath path = attempt.path();
        if (state.phase() == GrammarState.Phase.NEXT) {
            path = path.fixed(Correction.removal(rule, attempt.at() - 1, attempt.at()), 0);
        }
        StringBuilder closers = new StringBuilder();
        for (OpenContainer level = state.level(); level.parent() != null; level = level.parent()) {
            closers.append(level.closer().text());
            path = path.read(level.closer().identity(), 0);
        }
        path =
                path.fixed(
                        Correction.insertion(rule, attempt.at(), closers.toString()),
                        RepairPath.EDIT);
        path = path.read(Symbol.END.identity(), 0);
        GrammarState end = new GrammarState(OpenContainer.DOCUMENT, GrammarState.Phase.AFTER);
        return new RepairAttempt(end, text.length, path, RepairAttempt.LineStart.UNTOUCHED);
    }

    /**
     * True when a container was opened or closed by guess before the end, which makes the end
     * unreliable.
     */
    private static boolean invented(RepairAttempt attempt) {
        Correction last = attempt.path().fix();
        if (last != null
                && attempt.state().phase() == GrammarState.Phase.NEXT
                && last.to() == attempt.at()) {
            return true;
        }
        return attempt.path().fixes().stream()
                .map(Correction::rule)
                .anyMatch(
                        (rule) ->
                                rule == RepairRule.MISSING_OPENING_BRACKET
                                        || rule == RepairRule.MISSING_CLOSING_BRACKET
                                        || rule == RepairRule.MISSING_QUOTE);
    }

    private boolean mayEnd(GrammarState state) {
        if (state.phase() == GrammarState.Phase.COLON
                || state.phase() == GrammarState.Phase.VALUE) {
            return false;
        }
        return switch (state.level().part().role()) {
            case SIDES, RECORDS -> true;
            case DOCUMENT -> false;
            case RECORD, LINKS, LINK, OTHER -> !shape.known();
        };
    }

    /** True when nothing but the brackets can be missing. */
    private boolean certain(RepairAttempt attempt) {
        OpenContainer level = attempt.state().level();
        if (attempt.state().phase() != GrammarState.Phase.AFTER) {
            return false;
        }
        OpenContainer sides =
                level.part().role() == ExportShape.Role.RECORDS ? level.parent() : level;
        boolean allSides = sides != null && sides.depth() == 1 && bothSides(sides.part());
        return level.depth() == 1 ? allSides || lineEnded(attempt) : allSides && lineEnded(attempt);
    }

    private boolean bothSides(ExportShape.ContainerPart part) {
        return part.role() == ExportShape.Role.SIDES
                && part.key() == ExportShape.KnownMember.SECOND_CONNECTOR
                && TextSlices.of(text, 0, Math.min(HEAD, text.length))
                        .contains("\"firstConnector\"");
    }

    /**
     * True when a line has ended since: a steady layout ends a line behind a comma, so none was
     * lost.
     */
    private boolean lineEnded(RepairAttempt attempt) {
        for (int i = attempt.at(); i < text.length; i++) {
            if (text[i] == '\n') {
                return layout.closersLead();
            }
        }
        return false;
    }
}
