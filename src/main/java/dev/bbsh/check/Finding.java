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
 * @param content the rest, see {@link FindingContent}
 */
public record Finding(
        Rule rule,
        String id,
        Severity severity,
        String document,
        String side,
        FindingContent content) {

    private static final String EXPLAINED = "explained by";

    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9._:-]");

    /**
     * Begins a finding.
     *
     * @param subject the issue key or entity ID that it is about; other characters than {@code
     *     [A-Za-z0-9._:-]} are replaced
     */
    public static Draft of(Rule rule, String subject, String message) {
        return new Draft(rule, subject, message);
    }

    /**
     * A finding with the severity of its rule, whose content is made whenever it is asked for.
     *
     * @param subject as for {@link #of(Rule, String, String)}
     */
    public static Finding of(
            Rule rule, String subject, String document, String side, FindingContent content) {
        return new Finding(rule, id(rule, subject), rule.severity(), document, side, content);
    }

    private static String id(Rule rule, String subject) {
        Matcher other = OTHER.matcher(subject);
        return rule.id() + ":" + (other.find() ? other.replaceAll("_") : subject);
    }

    /** The same finding with another ID. */
    public Finding named(String otherId) {
        return new Finding(rule, otherId, severity, document, side, content);
    }

    /** All issues that it concerns. */
    public List<String> keys() {
        return content.keys();
    }

    /** All places in the document that it concerns. */
    public List<Place> places() {
        return content.places();
    }

    /** The problem in plain words. */
    public String message() {
        return content.message();
    }

    /** The values that it is based on. */
    public List<Evidence> evidence() {
        return content.evidence();
    }

    /** Possible fixes, the best first. */
    public List<Fix> fixes() {
        return content.fixes();
    }

    /** The details of an ID, if it is about one of a sync config. */
    public Optional<IdDetail> detail() {
        return content.detail();
    }

    /** The rows, if it is about a backup. */
    public Optional<RowDetail> rows() {
        return content.rows();
    }

    /** True when there is a {@link #sureFix}. */
    public boolean isSure() {
        return content.isSure();
    }

    /** True when it has a fix, or the user can choose one that no rule suggests. */
    public boolean isFixable() {
        return content.isFixable();
    }

    /** True when a fix may rename a member. */
    public boolean mayRename() {
        return content.mayRename();
    }

    /** The certain fix, which needs no confirmation; empty when there is none, or more than one. */
    public Optional<Fix> sureFix() {
        List<Fix> sure = fixes().stream().filter(Fix::sure).toList();
        return sure.size() == 1 ? Optional.of(sure.getFirst()) : Optional.empty();
    }

    /** Finds the fix that is chosen by typing this text. */
    public Optional<Fix> fix(String to) {
        return fixes().stream().filter((each) -> each.to().equals(to)).findFirst();
    }

    /** Finds the fix that is chosen by typing this text; it may put an ID that no rule suggests. */
    public Optional<Fix> anyFix(String to) {
        return fix(to).or(() -> detail().flatMap((id) -> id.others().fix(to)));
    }

    /**
     * The current value that a fix replaces, see {@link Fix#expected}; of an ID finding, the old
     * ID.
     */
    public String expected(Fix fix, JsonValue root) {
        return content.oldId().orElseGet(() -> fix.expected(root));
    }

    /** The rule whose finding explains this one, which is only a part of it. */
    public Optional<String> explanation() {
        return evidence().stream()
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
            return new Finding(
                    rule,
                    id(rule, subject),
                    severity,
                    document,
                    side,
                    new WrittenContent(keys, places, message, evidence, fixes, detail, rows));
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
