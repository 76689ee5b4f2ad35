package dev.bbsh.check.data.side;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.ProjectPair;
import dev.bbsh.backbone.SideName;
import dev.bbsh.check.Finding;
import dev.bbsh.check.FindingCollector;
import dev.bbsh.check.Rule;
import dev.bbsh.check.Severity;
import dev.bbsh.check.data.rule.CaseSuggestions;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.CheckedSide;
import dev.bbsh.check.data.rule.DataRule;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Edit;

import java.util.Optional;

/**
 * Sides that are the wrong way round: the moving side is first, although the staying side creates
 * the new sync.
 */
public final class WrongWayRound implements DataRule.OfWhole {

    private static final Rule RULE =
            Rule.error("wrong-way-round", "swapped sides").asking("are the two sides swapped?");

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public void check(CheckedData data, FindingCollector out) {
        SideOrder.of(data)
                .ifPresent(
                        (sides) -> {
                            if (sides.wanted(data.context()).isEmpty()) {
                                out.add(undecided(sides, data));
                            } else if (sides.isWrong(data.context()) && !sides.isReordered()) {
                                out.add(finding(RULE, sides, ""));
                            }
                        });
    }

    static Finding.Draft finding(Rule rule, SideOrder sides, String why) {
        String first = sides.first().project();
        return sides.first()
                .finding(
                        rule,
                        sides.first().document(),
                        "firstConnector is "
                                + first
                                + ", which moves; it must be "
                                + sides.second().project()
                                + ", which stays and creates the new sync"
                                + why)
                .at(Place.root().child(SideName.FIRST.key()))
                .because("firstConnector", first)
                .because("secondConnector", sides.second().project())
                .fix(
                        Fix.sure(
                                "swap firstConnector and secondConnector",
                                "swap",
                                Edit.renameKey(
                                        Place.root().child(SideName.FIRST.key()),
                                        SideName.SECOND.key()),
                                Edit.renameKey(
                                        Place.root().child(SideName.SECOND.key()),
                                        SideName.FIRST.key())));
    }

    private static Finding.Draft undecided(SideOrder sides, CheckedData data) {
        Finding.Draft finding =
                sides.first()
                        .finding(
                                RULE,
                                sides.first().document() + ".undecided",
                                "can't tell yet whether "
                                        + sides.first().project()
                                        + " must be firstConnector; "
                                        + why(data.context().facts()))
                        .severity(Severity.INFO);
        answer(data).ifPresent((line) -> finding.because("answer", line));
        return finding;
    }

    private static String why(Case facts) {
        if (facts.movement().isEmpty()) {
            return "it isn't recorded who moves";
        }
        return isConfigurationOpen(facts)
                ? "it isn't recorded where the old sync was configured"
                : "firstConnector is the side that creates the new sync";
    }

    private static boolean isConfigurationOpen(Case facts) {
        return facts.moving().isPresent() && facts.configuredAt().isEmpty();
    }

    /** The line that records the fact that is missing. */
    private static Optional<String> answer(CheckedData data) {
        Case facts = data.context().facts();
        if (facts.movement().isEmpty()) {
            return Optional.of(CaseSuggestions.moving(data));
        }
        return isConfigurationOpen(facts)
                ? Optional.of(CaseSuggestions.configuredAt(data))
                : Optional.empty();
    }

    /** The order of the sides in a document, and the order that they should have. */
    record SideOrder(CheckedSide first, CheckedSide second) {

        /**
         * The order in a document with both sides and at least one matched pair; empty for any
         * other.
         */
        static Optional<SideOrder> of(CheckedData data) {
            return data.isTwoSided() && data.pairing().filter((p) -> p.count() > 0).isPresent()
                    ? Optional.of(new SideOrder(data.sides().getFirst(), data.sides().getLast()))
                    : Optional.empty();
        }

        /** The project that has to be first, when that is proven. */
        Optional<String> wanted(CheckedData.Context setting) {
            ProjectPair projects = new ProjectPair(first.project(), second.project());
            return setting.facts().first(projects, setting.fromDownloads());
        }

        boolean isWrong(CheckedData.Context setting) {
            return wanted(setting)
                    .filter((project) -> !project.equals(first.project()))
                    .isPresent();
        }

        /**
         * True when the member of the second connector comes before that of the first in the text.
         */
        boolean isReordered() {
            for (Member member : first.content().root().members()) {
                if (member.name().equals(SideName.FIRST.key())) {
                    return false;
                }
                if (member.name().equals(SideName.SECOND.key())) {
                    return true;
                }
            }
            return false;
        }
    }
}
