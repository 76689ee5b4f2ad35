package dev.bbsh.query.parse;

import dev.bbsh.query.path.IRegexp;
import dev.bbsh.query.path.NameNotation;
import dev.bbsh.query.path.PathFunction;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Term;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parses the terms that conditions compare: literals, paths and functions. */
final class TermParser {

    private final PathText text;
    private final PathParser paths;
    private final StringParser strings;
    private final NumberParser numbers;
    private final TimeParser times;

    TermParser(PathText text, PathParser paths) {
        this.text = text;
        this.paths = paths;
        this.strings = new StringParser(text);
        this.numbers = new NumberParser(text);
        this.times = new TimeParser(text);
    }

    Term term() {
        if (text.peek() == '@' || text.peek() == '$') {
            int start = text.position();
            text.progression().comparing(null);
            Query query = paths.inner();
            return query.endsWithSummary() ? summary(start, query) : new Term.Lookup(query);
        }
        return isLower(text.peek()) ? word() : literal();
    }

    /** The term for a summary: {@code @.a.length()} is {@code length(@.a)} in the standard. */
    private Term summary(int start, Query query) {
        Term.Lookup summarized = new Term.Lookup(query.summarized());
        requireValue(start, summarized);
        return switch (query.summary()) {
            case LENGTH -> new Term.Call(PathFunction.LENGTH, List.of(summarized));
            case SUM, AVG, MIN, MAX -> new Term.Lookup(query);
            case KEYS ->
                    throw text.failure(start, "one value: .keys() goes only at the end of a path");
        };
    }

    /** Parses a string, a number, true, false or null. */
    Term literal() {
        if (strings.isHere()) {
            return new Term.TextLiteral(strings.string());
        }
        if (numbers.isHere()) {
            return numbers.number();
        }
        for (Term.Constant each : Term.Constant.values()) {
            if (text.at(each.json()) && !NameNotation.isPart(text.peek(each.json().length()))) {
                text.take(PathPart.Kind.CONSTANT, each.json());
                return each;
            }
        }
        throw text.failure(
                "a path that begins with @ or $, a string, a number, true, false, null or a"
                        + " function");
    }

    private Term word() {
        int end = 0;
        while (isLower(text.peek(end)) || text.peek(end) == '_' || isDigit(text.peek(end))) {
            end++;
        }
        if (text.peek(end) != '(') {
            return literal();
        }
        return times.isHere(end) ? times.time(end) : call(end);
    }

    private Term call(int length) {
        int start = text.position();
        text.skip(length);
        PathFunction function =
                PathFunction.named(text.from(start))
                        .orElseThrow(() -> text.failure(start, "one of the functions " + known()));
        text.mark(PathPart.Kind.FUNCTION, start);
        text.deeper();
        text.expect("(", "'('");
        text.progression().call(1);
        List<Term> arguments = arguments(function);
        text.expect(")", "',' or ')'");
        text.progression().call(-1);
        text.shallower();
        return new Term.Call(function, arguments);
    }

    private List<Term> arguments(PathFunction function) {
        List<Term> arguments = new ArrayList<>();
        for (PathFunction.Type type : function.parameters()) {
            text.blanks();
            if (!arguments.isEmpty()) {
                text.expect(",", "',' and another argument");
                text.blanks();
            }
            int start = text.position();
            Term argument = term();
            check(start, argument, type);
            if (function.result() == PathFunction.Type.LOGICAL && arguments.size() == 1) {
                checkPattern(start, argument);
            }
            arguments.add(argument);
        }
        text.blanks();
        if (text.peek() == ',') {
            throw text.failure(
                    "')' after "
                            + arguments.size()
                            + " argument"
                            + (arguments.size() == 1 ? "" : "s"));
        }
        return arguments;
    }

    private void check(int start, Term argument, PathFunction.Type type) {
        if (type == PathFunction.Type.VALUE) {
            requireValue(start, argument);
        } else if (!(argument instanceof Term.Lookup lookup) || lookup.query().endsWithSummary()) {
            throw text.failure(start, "a path that begins with @ or $");
        }
    }

    /** Rejects an invalid pattern; in RFC 9535 it would silently match nothing. */
    private void checkPattern(int start, Term argument) {
        if (argument instanceof Term.TextLiteral(String pattern)
                && IRegexp.compile(pattern).isEmpty()) {
            throw text.failure(
                    start,
                    "a pattern of RFC 9485 (no \\d, \\w, \\s, \\b, no look-around)",
                    "=~ /.../     (takes Java patterns)");
        }
    }

    /** Rejects a term that doesn't yield exactly one value or nothing. */
    void requireValue(int start, Term term) {
        switch (term) {
            case Term.Lookup lookup when !lookup.query().isSingular() ->
                    throw text.failure(
                            start, "a path that finds one value: names and indexes only");
            case Term.Call call when call.function().result() != PathFunction.Type.VALUE ->
                    throw text.failure(
                            start,
                            "a value: " + call.function().symbol() + "() is a condition by itself");
            case Term.Lookup _,
                    Term.Call _,
                    Term.TextLiteral _,
                    Term.NumberLiteral _,
                    Term.Constant _,
                    Term.ListLiteral _ -> {}
        }
    }

    private static String known() {
        return Stream.concat(
                        Stream.of(PathFunction.values()).map(PathFunction::symbol),
                        TimeParser.NAMES.stream())
                .map((name) -> name + "()")
                .collect(Collectors.joining(", "));
    }

    private static boolean isLower(int each) {
        return each >= 'a' && each <= 'z';
    }

    private static boolean isDigit(int each) {
        return each >= '0' && each <= '9';
    }
}
