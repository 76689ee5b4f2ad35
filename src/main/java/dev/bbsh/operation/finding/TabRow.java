package dev.bbsh.operation.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.config.verdict.ConfigRules;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.check.fix.SuggestionRule;
import dev.bbsh.session.FindingNumbers.Fixed;
import dev.bbsh.session.FindingNumbers.Numbered;

import java.util.List;
import java.util.Optional;

/**
 * A row of a tab of a sync configuration, with the values to choose there.
 *
 * @param tab the title of the tab
 * @param numbered the finding about it
 * @param detail of its ID; empty for a row about a field mapping as a whole
 * @param row the text that a person sees for it
 * @param choices the names of the values to choose from, the best first; none if nothing is known
 * @param decision how far it is decided
 */
public record TabRow(
        String tab,
        Numbered numbered,
        Optional<IdDetail> detail,
        String row,
        List<String> choices,
        Decision decision) {

    /** The most values that are listed for a row. */
    private static final int LISTED = 3;

    /** The user mapping by email, as the guides call it. */
    private static final String BY_MAIL = "User Passthrough Mapping (by email)";

    /** The degree to which the value of a row is decided. */
    public enum Decision {
        /** One value is certain. */
        CERTAIN,
        /** One value is likely. */
        LIKELY,
        /** One value is guessed by its name. */
        GUESS,
        /** One value is spelled differently. */
        SPELLING,
        /** Several values are possible. */
        SEVERAL,
        /** No value was found. */
        NOTHING,
        /** The new Jira has no field of its type. */
        NO_FIELD_TYPE,
        /** The catalog of the new Jira doesn't tell. */
        UNKNOWN,
        /** Neither Jira site has it. */
        IN_NEITHER,
        /** It is about a field mapping as a whole. */
        MAPPING,
        /** It was fixed in the config. */
        FIXED
    }

    public TabRow {
        choices = List.copyOf(choices);
    }

    /** The row of a finding on a tab, with the details of the finding. */
    static TabRow of(String tab, Numbered numbered, Optional<IdDetail> detail) {
        Finding finding = numbered.finding();
        Optional<String> wanted = ConfigRules.wantedOfMapping(finding.rule());
        if (wanted.isPresent()) {
            return new TabRow(
                    tab,
                    numbered,
                    detail,
                    "field " + finding.id().split(":", -1)[1],
                    List.of(wanted.get()),
                    numbered.isOpen() ? Decision.MAPPING : Decision.FIXED);
        }
        IdDetail id = detail.orElseThrow();
        Optional<String> chosen = numbered.fixed().flatMap(Fixed::to).map((to) -> chosen(to, id));
        return new TabRow(
                tab,
                numbered,
                detail,
                id.row(),
                chosen.map(List::of).orElseGet(() -> choices(id)),
                numbered.isOpen() ? decision(id) : Decision.FIXED);
    }

    /** True when somebody has to decide what to choose, or to add it to the new Jira. */
    public boolean isOpen() {
        return switch (decision) {
            case SEVERAL, NOTHING, NO_FIELD_TYPE, UNKNOWN, IN_NEITHER -> true;
            case CERTAIN, LIKELY, GUESS, SPELLING, MAPPING, FIXED -> false;
        };
    }

    /** The name of the item that replaced an ID. */
    private static String chosen(String to, IdDetail id) {
        return id.suggestions().stream()
                .filter((each) -> each.id().equals(to))
                .map((each) -> named(each, id.suggestions()))
                .findFirst()
                .or(
                        () ->
                                id.others().search(to).stream()
                                        .filter((each) -> each.id().equals(to))
                                        .map(IdSuggestion::name)
                                        .findFirst())
                .orElse(to);
    }

    private static List<String> choices(IdDetail id) {
        List<IdSuggestion> all = id.suggestions();
        if (!all.isEmpty() && id.kind().equals("user-mapping-type")) {
            return List.of(BY_MAIL);
        }
        boolean one = id.sure() || isHigh(all);
        return all.stream().limit(one ? 1 : LISTED).map((each) -> named(each, all)).toList();
    }

    private static boolean isHigh(List<IdSuggestion> all) {
        return !all.isEmpty() && all.getFirst().confidence() == Confidence.HIGH;
    }

    /** The name of a suggestion, with its ID when several have the same name. */
    private static String named(IdSuggestion each, List<IdSuggestion> all) {
        boolean several =
                all.stream().filter((other) -> other.name().equals(each.name())).count() > 1;
        return several ? each.name() + " (" + each.id() + ")" : each.name();
    }

    private static Decision decision(IdDetail id) {
        return switch (id.verdict()) {
            case "not-migratable" -> Decision.NO_FIELD_TYPE;
            case "unverifiable" -> unverified(id.suggestions());
            case "ambiguous" -> Decision.SEVERAL;
            case "near-match" -> Decision.SPELLING;
            case "unknown-in-source" -> Decision.IN_NEITHER;
            default -> id.sure() ? Decision.CERTAIN : unsure(id.suggestions());
        };
    }

    /** The decision where the catalog of the new Jira is incomplete, and may have a match. */
    private static Decision unverified(List<IdSuggestion> all) {
        if (all.isEmpty()) {
            return Decision.UNKNOWN;
        }
        IdSuggestion best = all.getFirst();
        if (best.confidence().atLeast(Confidence.MEDIUM)) {
            return Decision.LIKELY;
        }
        return best.rule() == SuggestionRule.NEAR_NAME ? Decision.SPELLING : Decision.UNKNOWN;
    }

    private static Decision unsure(List<IdSuggestion> all) {
        if (all.isEmpty()) {
            return Decision.NOTHING;
        }
        return all.getFirst().confidence() == Confidence.LOW ? Decision.GUESS : Decision.LIKELY;
    }
}
