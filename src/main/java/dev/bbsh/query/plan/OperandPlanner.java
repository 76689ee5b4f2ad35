package dev.bbsh.query.plan;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.filter.Literal;
import dev.bbsh.query.filter.Operand;
import dev.bbsh.query.filter.OperandValue;
import dev.bbsh.query.match.CancellationCheck;
import dev.bbsh.query.match.MemberPath;
import dev.bbsh.query.match.NodeCursor;
import dev.bbsh.query.match.NodeStream;
import dev.bbsh.query.path.PathFunction;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.query.path.Term;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prepares the operands of conditions for evaluation. */
final class OperandPlanner {

    private final QueryPlanner planner;
    private final CancellationCheck meter;

    OperandPlanner(QueryPlanner planner, CancellationCheck meter) {
        this.planner = planner;
        this.meter = meter;
    }

    Operand operand(Term term) {
        return switch (term) {
            case Term.TextLiteral(String value) -> literal(Literal.text(value));
            case Term.NumberLiteral(String json, String _) -> literal(Literal.number(json));
            case Term.Constant constant -> literal(Literal.constant(kind(constant)));
            case Term.Lookup(Query query) ->
                    query.endsWithSummary() ? summary(query) : lookup(query);
            case Term.Call call -> call(call);
            case Term.ListLiteral(List<Term> items) -> listing(items);
        };
    }

    /** True when a term has the same value for every node that a filter tests. */
    static boolean isConstant(Term term) {
        return switch (term) {
            case Term.TextLiteral _, Term.NumberLiteral _, Term.Constant _, Term.ListLiteral _ ->
                    true;
            case Term.Lookup(Query query) -> query.start() == Query.Start.ROOT;
            case Term.Call(PathFunction _, List<Term> arguments) ->
                    arguments.stream().allMatch(OperandPlanner::isConstant);
        };
    }

    private static JsonKind kind(Term.Constant constant) {
        return switch (constant) {
            case TRUE -> JsonKind.TRUE;
            case FALSE -> JsonKind.FALSE;
            case NULL -> JsonKind.NULL;
        };
    }

    private static Operand literal(Literal literal) {
        return (_, into) -> into.to(literal);
    }

    /**
     * The operand for a path. Of members with the same name the last one counts, as everywhere in
     * the program.
     */
    private Operand lookup(Query query) {
        List<String> names = names(query);
        if (query.start() == Query.Start.CURRENT && names.size() == query.steps().size()) {
            return member(new MemberPath(names, planner.members(), meter));
        }
        NodeStream nodes = planner.nodes(query);
        Operand operand =
                (current, into) -> {
                    into.toNothing();
                    nodes.start(current);
                    while (nodes.next()) {
                        into.to(nodes.at());
                    }
                };
        return query.start() == Query.Start.ROOT ? once(operand) : operand;
    }

    /** The names of the steps that consist of a single name. */
    private static List<String> names(Query query) {
        return query.steps().stream()
                .flatMap(
                        (step) ->
                                step instanceof PathStep.Child(List<Selector> only)
                                                && only.size() == 1
                                                && only.getFirst() instanceof Selector.Name name
                                        ? Stream.of(name.name())
                                        : Stream.empty())
                .toList();
    }

    private static Operand member(MemberPath path) {
        NodeCursor spot = new NodeCursor();
        return (current, into) -> {
            spot.to(current);
            if (path.follow(spot)) {
                into.to(spot);
            } else {
                into.toNothing();
            }
        };
    }

    private Operand summary(Query query) {
        Operand summarized = lookup(query.summarized());
        SummaryEvaluator summaries = planner.summaries();
        Operand operand =
                (current, into) -> {
                    summarized.read(current, into);
                    JsonValue value = into.json();
                    if (value != null) {
                        into.to(NodeCursor.at(summaries.of(query.summary(), value)));
                    }
                };
        return query.start() == Query.Start.ROOT ? once(operand) : operand;
    }

    private Operand listing(List<Term> items) {
        OperandValue each = new OperandValue();
        NodeCursor nowhere = new NodeCursor();
        String json =
                items.stream()
                        .map(
                                (item) -> {
                                    operand(item).read(nowhere, each);
                                    return Objects.requireNonNull(each.json()).text();
                                })
                        .collect(Collectors.joining(",", "[", "]"));
        NodeCursor list = NodeCursor.at(Span.of(json));
        return (_, into) -> into.to(list);
    }

    private Operand call(Term.Call call) {
        Term argument = call.arguments().getFirst();
        Operand operand =
                switch (call.function()) {
                    case LENGTH -> length(operand(argument));
                    case COUNT -> count(nodes(argument));
                    case VALUE -> value(nodes(argument));
                    case MATCH, SEARCH ->
                            throw new IllegalArgumentException("no value: " + call.function());
                };
        return isConstant(call) ? once(operand) : operand;
    }

    private NodeStream nodes(Term argument) {
        if (argument instanceof Term.Lookup(Query query)) {
            return planner.nodes(query);
        }
        throw new IllegalArgumentException("no path: " + argument);
    }

    /** Caches an operand that doesn't depend on the current value: it is read once per document. */
    private Operand once(Operand operand) {
        OperandValue known = new OperandValue();
        int[] read = {-1};
        return (current, into) -> {
            if (read[0] != planner.documents()) {
                operand.read(current, known);
                read[0] = planner.documents();
            }
            into.to(known);
        };
    }

    private static Operand length(Operand operand) {
        return (current, into) -> {
            operand.read(current, into);
            switch (into.kind()) {
                case STRING -> {
                    String text = into.text();
                    into.to(text.codePointCount(0, text.length()));
                }
                case OBJECT, ARRAY -> into.to(into.spot().size());
                case NUMBER, TRUE, FALSE, NULL -> into.toNothing();
                case null -> into.toNothing();
            }
        };
    }

    private static Operand count(NodeStream nodes) {
        return (current, into) -> {
            long count = 0;
            nodes.start(current);
            while (nodes.next()) {
                count++;
            }
            into.to(count);
        };
    }

    private static Operand value(NodeStream nodes) {
        NodeCursor first = new NodeCursor();
        return (current, into) -> {
            into.toNothing();
            nodes.start(current);
            if (nodes.next()) {
                first.to(nodes.at());
                if (!nodes.next()) {
                    into.to(first);
                }
            }
        };
    }
}
