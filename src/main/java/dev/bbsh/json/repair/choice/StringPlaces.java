package dev.bbsh.json.repair.choice;

import dev.bbsh.json.repair.token.Fix;
import dev.bbsh.json.repair.token.Rule;
import dev.bbsh.json.repair.token.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Control characters and backslashes inside strings. */
final class StringPlaces {

    private static final Pattern WINDOWS_PATH =
            Pattern.compile("(?:[A-Za-z]:|\\\\\\\\[\\w.-]{2,})(?:\\\\(?!\\\\).*)?", Pattern.DOTALL);

    private static final Pattern ESCAPED_TWICE = Pattern.compile(".+\\\\\\\\.*", Pattern.DOTALL);

    private final byte[] text;
    private final Testimony testimony;

    StringPlaces(byte[] text, Testimony testimony) {
        this.text = text;
        this.testimony = testimony;
    }

    /** The place of a control character. */
    Place control(Fix control) {
        List<Reading> readings =
                List.of(
                        Reading.of("keep", control),
                        Reading.of("blank", replaced(control, " ")),
                        Reading.of("drop", replaced(control, "")));
        return new Place(
                control.rule().label(), control.from(), readings, known(control, readings));
    }

    private static Fix replaced(Fix control, String text) {
        return new Fix(control.rule(), control.from(), control.to(), text);
    }

    private Optional<Place.Verdict> known(Fix control, List<Reading> readings) {
        QuotedText string = QuotedText.around(text, control.from(), control.to());
        if (!string.found()) {
            return Optional.empty();
        }
        Optional<Predicate<String>> expected =
                string.isName()
                        ? Optional.of(testimony::knownName)
                        : testimony.valuesOf(string.member());
        List<Reading> fitting =
                readings.stream()
                        .filter(
                                (each) ->
                                        expected.filter((e) -> e.test(string.with(each.fixes())))
                                                .isPresent())
                        .toList();
        String why =
                string.isName()
                        ? "other records have this name"
                        : "values of this field look like this";
        return fitting.size() == 1
                ? Optional.of(new Place.Verdict(fitting.getFirst(), why))
                : Optional.empty();
    }

    /**
     * The place of a string with backslashes that JSON does not know: all are doubled, or only
     * those.
     *
     * @param unknown the fixes of one string, in order
     * @param all the same with some before and behind them
     */
    Place backslashes(List<Fix> unknown, List<Fix> all) {
        QuotedText string = string(unknown, all);
        Reading keep = new Reading("keep", unknown);
        Reading each = new Reading("double", string.found() ? doubled(string, unknown) : unknown);
        boolean alike = string.found() && each.fixes().size() == unknown.size();
        Optional<Place.Verdict> verdict = Optional.empty();
        if (alike && !shortUnicode(unknown)) {
            verdict = Optional.of(new Place.Verdict(keep, Rule.ESCAPE.why()));
        } else if (!alike && path(string)) {
            String why = "every backslash of a Windows path is doubled";
            verdict = Optional.of(new Place.Verdict(each, why));
        }
        List<Reading> readings = alike ? List.of(each) : List.of(each, keep);
        return new Place(Rule.ESCAPE.label(), unknown.getFirst().from(), readings, verdict);
    }

    private boolean path(QuotedText string) {
        if (!string.found()) {
            return false;
        }
        String content = Texts.of(text, string.from(), string.to());
        return WINDOWS_PATH.matcher(content).matches() && !ESCAPED_TWICE.matcher(content).matches();
    }

    /** True for an escape such as {@code \\u00e} that may have lost digits. */
    private boolean shortUnicode(List<Fix> unknown) {
        return unknown.stream()
                .anyMatch(
                        (fix) ->
                                fix.from() + 2 < text.length
                                        && text[fix.from() + 1] == 'u'
                                        && Character.digit(text[fix.from() + 2], 16) >= 0);
    }

    /** The string around fixes, the last of which may double the backslash before its end. */
    private QuotedText string(List<Fix> fixes, List<Fix> all) {
        int first = fixes.getFirst().from();
        int behind = fixes.getLast().from() + 1;
        QuotedText foreign = foreign(first, behind, all);
        if (foreign.found()) {
            return foreign;
        }
        boolean ends = fixes.getLast().text().equals("\\") && text[behind] == '"';
        return ends
                ? new QuotedText(text, QuotedText.begin(text, first), behind)
                : QuotedText.around(text, first, behind + 1);
    }

    /** The string in other quotes around a place. */
    private QuotedText foreign(int from, int to, List<Fix> all) {
        List<Fix> quotes = all.stream().filter((f) -> f.rule() == Rule.OTHER_QUOTES).toList();
        for (int i = 0; i + 1 < quotes.size(); i++) {
            if (quotes.get(i).to() <= from && quotes.get(i + 1).from() >= to) {
                return new QuotedText(text, quotes.get(i).to(), quotes.get(i + 1).from());
            }
        }
        return new QuotedText(text, -1, to);
    }

    /** The fixes that double all backslashes of a string except those before a quote. */
    private List<Fix> doubled(QuotedText string, List<Fix> unknown) {
        List<Fix> fixes = new ArrayList<>();
        for (int at = string.from(); at < string.to(); at++) {
            if (text[at] != '\\') {
                continue;
            }
            int place = at;
            boolean quote = text[at + 1] == '"' || text[at + 1] == '\'';
            if (quote && at + 1 < string.to()) {
                unknown.stream().filter((fix) -> fix.from() == place).forEach(fixes::add);
                at++;
            } else {
                fixes.add(Fix.insertion(Rule.ESCAPE, at, "\\"));
            }
        }
        return fixes;
    }
}
