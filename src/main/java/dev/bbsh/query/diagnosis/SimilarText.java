package dev.bbsh.query.diagnosis;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.Term;
import dev.bbsh.query.probe.PathProbe;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds values that differ from a text only in ways that are easily overlooked: case, spaces, the
 * kind of quotes and dashes, composed letters.
 */
final class SimilarText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern QUOTES = Pattern.compile("[\\p{Pi}\\p{Pf}\"`\u00B4\u201A\u201E]");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");

    private static final int MOST = 3;

    private static final int BLANKS_MORE = 8;

    private final PathProbe probe;
    private final ComparedValues compared;

    SimilarText(PathProbe probe, ComparedValues compared) {
        this.probe = probe;
        this.compared = compared;
    }

    /** The cause that names the values that almost equal a text; empty if there are none. */
    Optional<PossibleCause> of(String text, PathTemplate<FilterCondition> hole) {
        String wanted = plain(text);
        Set<String> found = new LinkedHashSet<>();
        Set<String> numbers = new LinkedHashSet<>();
        probe.each(
                compared.way(),
                (value) -> {
                    if (value.kind() == JsonKind.STRING
                            && isSimilar(value.string(), text, wanted)) {
                        found.add(value.string());
                    } else if (isNumber(value, text)) {
                        numbers.add(value.text());
                    }
                    return found.size() < MOST;
                });
        return found.isEmpty()
                ? numbers.stream().findFirst().map((number) -> plainNumber(number, hole))
                : Optional.of(similar(text, List.copyOf(found), hole));
    }

    private PossibleCause plainNumber(String number, PathTemplate<FilterCondition> hole) {
        return PossibleCause.of(
                compared.called() + " contains the number " + number + ", without quotes",
                hole.with(compared.with(new Term.NumberLiteral(number))));
    }

    private PossibleCause similar(
            String text, List<String> found, PathTemplate<FilterCondition> hole) {
        String first = found.getFirst();
        return new PossibleCause(
                "the document has "
                        + quoted(first)
                        + ", which differs in "
                        + difference(text, first),
                found.stream()
                        .map((each) -> hole.with(compared.with(new Term.TextLiteral(each))))
                        .toList());
    }

    /** True for a similar value. Most values are ruled out by a quick check. */
    private static boolean isSimilar(String value, String text, String wanted) {
        if (value.equalsIgnoreCase(text)) {
            return true;
        }
        boolean near = Math.abs(value.length() - text.length()) <= BLANKS_MORE;
        return near && (isOdd(value) || isOdd(text)) && plain(value).equals(wanted);
    }

    private static boolean isOdd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each <= ' ' || each > '~' || each == '"' || each == '`') {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(JsonValue value, String text) {
        return value.kind() == JsonKind.NUMBER && value.text().equals(text);
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    private static String difference(String text, String value) {
        if (text.equalsIgnoreCase(value)) {
            return "case";
        }
        return BLANKS.matcher(text).replaceAll("").equals(BLANKS.matcher(value).replaceAll(""))
                ? "spaces"
                : "look-alike characters";
    }

    private static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String straight = QUOTES.matcher(composed).replaceAll("'");
        String dashes = DASHES.matcher(straight).replaceAll("-");
        return BLANKS.matcher(dashes).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
