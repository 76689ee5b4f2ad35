package dev.bbsh.check;

import dev.bbsh.check.fix.Fix;
import dev.bbsh.check.fix.IdDetail;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A finding of a rule in a document.
 *
 * @param rule the kind of finding
 * @param id {@code rule:subject}: stable, the same for tomorrow's export
 * @param severity of this finding
 * @param document the name of the document
 * @param side the project of the side; empty when it concerns both sides
 * @param keys all issues that it concerns
 * @param places all places in the document that it concerns
 * @param message what is wrong, in plain words
 * @param evidence the values that it is based on
 * @param fixes possible fixes, the best first
 * @param detail present when it is about an ID of a sync config
 * @param rows present when it is about a backup
 */
public record Finding(
        Rule rule,
        String id,
        Severity severity,
        String document,
        String side,
        List<String> keys,
        List<Place> places,
        String message,
        List<Evidence> evidence,
        List<Fix> fixes,
        Optional<IdDetail> detail,
        Optional<RowDetail> rows) {

    private static final String EXPLAINED = "explained by";

    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9._:-]");

    public Finding {
        keys = LazyList.copyOf(keys);
        places = LazyList.copyOf(places);
        evidence = List.copyOf(evidence);
        fixes = List.copyOf(fixes);
    }

    /**
     * Begins a finding.
     *
     * @param subject the issue key or entity ID that it is about; other characters than {@code
     *     [A-Za-z0-9._:-]} are replaced
     */
    public static Draft of(Rule rule, String subject, String message) {
        return new Draft(rule, subject, message);
    }

    /** The same finding with another ID. */
    public Finding named(String otherId) {
        return new Finding(
                rule, otherId, severity, document, side, keys, places, message, evidence, fixes,
                detail, rows);
    }

    /** The certain fix, which needs no confirmation; empty when there is none, or more than one. */
    public Optional<Fix> sureFix() {
        Optional<Fix> found = Optional.empty();
        for (Fix each : fixes) {
            if (each.sure() && found.isPresent()) {
                return Optional.empty();
            }
            found = each.sure() ? Optional.of(each) : found;
        }
        return found;
    }

    /** Finds the fix that is chosen by typing this text. */
    public Optional<Fix> fix(String to) {
        return fixes.stream().filter((each) -> each.to().equals(to)).findFirst();
    }

    /** Finds the fix that is chosen by typing this text; it may put an ID that no rule suggests. */
    public Optional<Fix> anyFix(String to) {
        return fix(to).or(() -> detail.flatMap((id) -> id.others().fix(to)));
    }

    /**
     * The current value that a fix replaces, see {@link Fix#expected}; of an ID finding, the old
     * ID.
     */
    public String expected(Fix fix, JsonValue root) {
        return detail.map(IdDetail::oldId).orElseGet(() -> fix.expected(root));
    }

    /** The rule whose finding explains this one, which is only a part of it. */
    public Optional<String> explanation() {
        return evidence.stream()
                .filter((each) -> each.name().equals(EXPLAINED))
                .map(Evidence::value)
                .findFirst();
    }

    /** True when it can be accepted as it is: a warning of a mandatory rule can be, too. */
    public boolean isWaivable() {
        return rule.waivable() || severity != Severity.ERROR;
    }

    /** The subject: the ID without the rule. */
    public String subject() {
        return id.substring(rule.id().length() + 1);
    }

    /** A finding under construction. */
    public static final class Draft {

        private final Rule rule;
        private final String subject;
        private final String message;
        private Severity severity;
        private String document = "";
        private String side = "";
        private List<String> keys = new ArrayList<>();
        private List<Place> places = new ArrayList<>();
        private final List<Evidence> evidence = new ArrayList<>();
        private final List<Fix> fixes = new ArrayList<>();
        private Optional<IdDetail> detail = Optional.empty();
        private Optional<RowDetail> rows = Optional.empty();

        private Draft(Rule rule, String subject, String message) {
            this.rule = rule;
            this.subject = subject;
            this.message = message;
            this.severity = rule.severity();
        }

        /** Sets a severity other than the rule's. */
        public Draft severity(Severity other) {
            severity = other;
            return this;
        }

        /** Sets the document and the side. */
        public Draft in(String documentName, String sideProject) {
            document = documentName;
            side = sideProject;
            return this;
        }

        public Draft key(String key) {
            keys.add(key);
            return this;
        }

        public Draft at(Place place) {
            places.add(place);
            return this;
        }

        /** Sets all issues and places at once, instead of {@link #key} and {@link #at} for each. */
        public Draft about(List<String> allKeys, List<Place> allPlaces) {
            keys = allKeys;
            places = allPlaces;
            return this;
        }

        public Draft because(String name, String value) {
            evidence.add(new Evidence(name, value));
            return this;
        }

        /** Marks it as explained by another rule's finding: its severity becomes INFO. */
        public Draft explainedBy(String otherRule) {
            return severity(Severity.INFO).because(EXPLAINED, otherRule);
        }

        public Draft because(String name, long value) {
            return because(name, Long.toString(value));
        }

        public Draft fix(Fix fix) {
            fixes.add(fix);
            return this;
        }

        /** Adds the details of an ID of a sync config. */
        public Draft of(IdDetail id) {
            detail = Optional.of(id);
            return this;
        }

        /** Adds the rows of a backup. */
        public Draft of(RowDetail all) {
            rows = Optional.of(all);
            return this;
        }

        public Finding build() {
            Matcher other = OTHER.matcher(subject);
            String id = rule.id() + ":" + (other.find() ? other.replaceAll("_") : subject);
            return new Finding(
                    rule, id, severity, document, side, keys, places, message, evidence, fixes,
                    detail, rows);
        }
    }

    /**
     * A value that a finding is based on.
     *
     * @param name of the value, such as {@code localIssueKey}
     * @param value as text
     */
    public record Evidence(String name, String value) {}
}
