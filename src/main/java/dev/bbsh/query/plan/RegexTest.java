package dev.bbsh.query.plan;

import dev.bbsh.query.filter.Operand;
import dev.bbsh.query.filter.Value;
import dev.bbsh.query.match.Spot;
import dev.bbsh.query.match.Test;
import dev.bbsh.query.path.PathFunction;
import dev.bbsh.query.regex.IRegexp;
import dev.bbsh.query.regex.InterruptibleMatcher;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code match} and {@code search}: false for a value that isn't a string, or a pattern that isn't
 * an I-Regexp.
 */
final class RegexTest implements Test {

    private final boolean whole;
    private final Operand subject;
    private final Operand pattern;
    private final InterruptibleMatcher matcher;
    private final Value text = new Value();
    private final Value source = new Value();
    private String compiledFrom = "";
    private Optional<Pattern> compiled = IRegexp.compile("");

    RegexTest(
            PathFunction function, Operand subject, Operand pattern, InterruptibleMatcher matcher) {
        this.whole = function == PathFunction.MATCH;
        this.subject = subject;
        this.pattern = pattern;
        this.matcher = matcher;
    }

    @Override
    public boolean holds(Spot current) {
        subject.read(current, text);
        pattern.read(current, source);
        if (!text.isText() || !source.isText()) {
            return false;
        }
        if (!compiledFrom.equals(source.text())) {
            compiledFrom = source.text();
            compiled = IRegexp.compile(compiledFrom);
        }
        return compiled.isPresent()
                && (whole
                        ? matcher.matches(compiled.get(), text.text())
                        : matcher.finds(compiled.get(), text.text()));
    }
}
