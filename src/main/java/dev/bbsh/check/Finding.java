package dev.bbsh.check;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that a rule found in a document.
 *
 * @param rule what kind of finding this is
 * @param id {@code rule:subject}: the same on tomorrow's export
 * @param severity how bad this one is
 * @param document the name of the document that it is in
 * @param side the project of the side that it is on; empty when it concerns both
 * @param keys all issues that it concerns
 * @param places all places in the document that it concerns
 * @param message what is wrong, in plain words
 * @param evidence what that was concluded from
 * @param fixes ways out, the best first
 * @param detail of an id of a sync config
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
        Optional<IdDetail> detail) {

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
     * @param subject what it is about: the issue key or entity id; other characters than {@code
     *     [A-Za-z0-9._:-]} are replaced
     */
    public static Draft of(Rule rule, String subject, String message) {
        return new Draft(rule, subject, message);
    }

    /** The same finding under another id. */
    public Finding named(String otherId) {
        return new Finding(
                rule, otherId, severity, document, side, keys, places, message, evidence, fixes,
                detail);
    }

    /** The fix that nobody needs to be asked about. */
    public Optional<Fix> sureFix() {
        List<Fix> sure = fixes.stream().filter(Fix::sure).toList();
        return sure.size() == 1 ? Optional.of(sure.getFirst()) : Optional.empty();
    }

    /** The fix that is chosen by typing this. */
    public Optional<Fix> fix(String to) {
        return fixes.stream().filter((each) -> each.to().equals(to)).findFirst();
    }

    /** The same, or one that puts an id which no rule suggests. */
    public Optional<Fix> anyFix(String to) {
        return fix(to).or(() -> detail.flatMap((id) -> id.others().fix(to)));
    }

    /** What stands there that a fix replaces, see {@link Fix#expected}; of an id the id. */
    public String expected(Fix fix, JsonValue root) {
        return detail.map(IdDetail::oldId).orElseGet(() -> fix.expected(root));
    }

    /** The rule whose finding says why this one is no more than a part of it. */
    public Optional<String> explanation() {
        return evidence.stream()
                .filter((each) -> each.name().equals(EXPLAINED))
                .map(Evidence::value)
                .findFirst();
    }

    /** What it is about: its id without the rule. */
    public String subject() {
        return id.substring(rule.id().length() + 1);
    }

    /** A finding that is being written. */
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

        private Draft(Rule rule, String subject, String message) {
            this.rule = rule;
            this.subject = subject;
            this.message = message;
            this.severity = rule.severity();
        }

        /** How bad it is, when not as the rule says. */
        public Draft severity(Severity other) {
            severity = other;
            return this;
        }

        /** Where it is. */
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

        /** All that it concerns, instead of {@link #key} and {@link #at} for each. */
        public Draft about(List<String> allKeys, List<Place> allPlaces) {
            keys = allKeys;
            places = allPlaces;
            return this;
        }

        public Draft because(String name, String value) {
            evidence.add(new Evidence(name, value));
            return this;
        }

        /** That another finding explains it: it is good to know, and no more. */
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

        /** That it is about an id of a sync config. */
        public Draft of(IdDetail id) {
            detail = Optional.of(id);
            return this;
        }

        public Finding build() {
            String id = rule.id() + ":" + OTHER.matcher(subject).replaceAll("_");
            return new Finding(
                    rule, id, severity, document, side, keys, places, message, evidence, fixes,
                    detail);
        }
    }
}
