package dev.bbsh.operation.backup;

import dev.bbsh.json.Span;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.query.plan.ValueFilter;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A condition on rows, in the filter language of queries. A row is an object whose members are its
 * columns; a column without a value is missing. Values are texts, except where the condition
 * compares a column with a number.
 */
final class RowCondition implements Predicate<List<String>> {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?");

    private final List<String> columns;
    private final ValueFilter filter;

    private RowCondition(List<String> columns, ValueFilter filter) {
        this.columns = List.copyOf(columns);
        this.filter = filter;
    }

    /**
     * Reads a condition such as {@code @.active == "0"}.
     *
     * @throws dev.bbsh.query.parse.PathSyntaxException when it isn't one
     */
    static RowCondition of(String condition, List<String> columns, Progress progress) {
        return new RowCondition(columns, ValueFilter.of(condition, progress));
    }

    @Override
    public boolean test(List<String> row) {
        StringBuilder object = new StringBuilder("{");
        for (int at = 0; at < row.size(); at++) {
            String value = row.get(at);
            if (!value.isEmpty()) {
                String column = columns.get(at);
                object.append(object.length() > 1 ? "," : "")
                        .append(JsonText.quote(column))
                        .append(':')
                        .append(json(column, value));
            }
        }
        return filter.holds(Span.of(object.append('}').toString()));
    }

    private String json(String column, String value) {
        boolean number = filter.numbers().contains(column) && NUMBER.matcher(value).matches();
        return number ? value : JsonText.quote(value);
    }
}
