package dev.bbsh.query.parse;

import dev.bbsh.query.path.FilterCondition;
import dev.bbsh.query.path.NameNotation;
import dev.bbsh.query.path.Term;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Parses the comparisons that aren't in the standard: {@code =~}, {@code in} and similar ones. */
final class RelationParser {

    private static final String FLAGS = "dixmsuU";

    private final PathText text;
    private final TermParser terms;

    RelationParser(PathText text, TermParser terms) {
        this.text = text;
        this.terms = terms;
    }

    /** Parses the relation after a term; null when a standard comparison or the end follows. */
    @Nullable FilterCondition behind(int start, Term left) {
        int operator = text.position();
        if (text.take(PathPart.Kind.OPERATOR, "=~")) {
            text.extended("=~", operator, false);
            terms.requireValue(start, left);
            text.blanks();
            return new FilterCondition.Like(left, regex());
        }
        for (FilterCondition.Relation each : FilterCondition.Relation.values()) {
            if (text.at(each.symbol()) && !NameNotation.isPart(text.peek(each.symbol().length()))) {
                text.take(PathPart.Kind.OPERATOR, each.symbol());
                text.extended(each.symbol(), operator, true);
                terms.requireValue(start, left);
                text.progression().comparing(left);
                text.blanks();
                FilterCondition relates = new FilterCondition.Relates(left, each, right(each));
                text.progression().comparing(null);
                return relates;
            }
        }
        return null;
    }

    private Term right(FilterCondition.Relation relation) {
        int start = text.position();
        Term right = text.peek() == '[' ? listing() : terms.term();
        terms.requireValue(start, right);
        boolean fits =
                switch (relation) {
                    case IN, NIN, SUBSETOF, ANYOF, NONEOF ->
                            right instanceof Term.ListLiteral || right instanceof Term.Lookup;
                    case SIZE ->
                            right instanceof Term.NumberLiteral || right instanceof Term.Lookup;
                    case EMPTY -> right == Term.Constant.TRUE || right == Term.Constant.FALSE;
                    case CONTAINS -> !(right instanceof Term.ListLiteral);
                };
        if (!fits) {
            throw text.failure(start, wanted(relation));
        }
        return right;
    }

    private static String wanted(FilterCondition.Relation relation) {
        return switch (relation) {
            case IN, NIN, SUBSETOF, ANYOF, NONEOF -> "a list such as ['a', 'b'], or a path";
            case SIZE -> "a number, or a path";
            case EMPTY -> "true or false";
            case CONTAINS -> "a string, a number, or a path";
        };
    }

    private Term listing() {
        text.expect("[", "'['");
        List<Term> items = new ArrayList<>();
        text.blanks();
        while (text.peek() != ']') {
            if (!items.isEmpty()) {
                text.expect(",", "',' or ']'");
                text.blanks();
            }
            items.add(terms.literal());
            text.blanks();
        }
        text.expect("]", "']'");
        return new Term.ListLiteral(items);
    }

    private FilterCondition.RegexLiteral regex() {
        int start = text.position();
        if (text.peek() != '/') {
            throw text.failure("a pattern between slashes, such as /SAM-.*/i");
        }
        text.skip(1);
        while (text.peek() != '/') {
            if (text.peek() == PathText.END) {
                throw text.failure("a closing '/'");
            }
            text.skip(text.peek() == '\\' && text.peek(1) != PathText.END ? 2 : 1);
        }
        text.skip(1);
        String source = text.from(start + 1);
        int flags = text.position();
        while (FLAGS.indexOf(text.peek()) >= 0) {
            text.skip(1);
        }
        FilterCondition.RegexLiteral regex =
                compiled(start + 1, source.substring(0, source.length() - 1), text.from(flags));
        text.mark(PathPart.Kind.PATTERN, start);
        return regex;
    }

    private FilterCondition.RegexLiteral compiled(int start, String source, String flags) {
        try {
            return new FilterCondition.RegexLiteral(
                    source, flags, Pattern.compile(source, bits(flags)));
        } catch (PatternSyntaxException mistake) {
            throw text.failure(
                    start + Math.clamp(mistake.getIndex(), 0, source.length()),
                    "a valid pattern: " + mistake.getDescription());
        } catch (StackOverflowError tooDeep) {
            throw text.failure(start, "a pattern with fewer nested brackets");
        }
    }

    private static int bits(String flags) {
        return flags.chars().map(RelationParser::bit).reduce(0, (some, one) -> some | one);
    }

    private static int bit(int flag) {
        return switch (flag) {
            case 'd' -> Pattern.UNIX_LINES;
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'x' -> Pattern.COMMENTS;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'u' -> Pattern.UNICODE_CASE;
            default -> Pattern.UNICODE_CHARACTER_CLASS;
        };
    }
}
