package dev.bbsh.query.jayway;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.Predicate;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** The evaluation context for the two values of a relation, in the form that Jayway requires. */
record JaywayContext(Map<String, @Nullable Object> both, Configuration configuration)
        implements Predicate.PredicateContext {

    @Override
    public Object item() {
        return both;
    }

    @Override
    public <T> T item(Class<T> type) {
        return type.cast(both);
    }

    @Override
    public Object root() {
        return both;
    }
}
