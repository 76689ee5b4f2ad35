package dev.bbsh.query.plan;

import dev.bbsh.query.filter.InterruptibleMatcher;
import dev.bbsh.query.filter.Operand;
import dev.bbsh.query.filter.OperandValue;
import dev.bbsh.query.node.NodeCursor;
import dev.bbsh.query.node.NodePredicate;
import dev.bbsh.query.path.IRegexp;
import dev.bbsh.query.path.PathFunction;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code match} and {@code search}: false for a value that isn't a string, or a pattern that isn't
 * an I-Regexp.
 */
final class RegexPredicate implements NodePredicate {

    private final boolean whole;
    private final Operand subject;
    private final Operand pattern;
    private final InterruptibleMatcher matcher;
    private final OperandValue text = new OperandValue();
    private final OperandValue source = new OperandValue();
    private String compiledFrom = "";
    private Optional<Pattern> compiled = IRegexp.compile("");

    RegexPredicate(
            PathFunction function, Operand subject, Operand pattern, InterruptibleMatcher matcher) {
        this.whole = function == PathFunction.MATCH;
        this.subject = subject;
        this.pattern = pattern;
        this.matcher = matcher;
    }

    @Override
    public boolean holds(NodeCursor current) {
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
