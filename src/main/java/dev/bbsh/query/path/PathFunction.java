package dev.bbsh.query.path;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The functions of RFC 9535, section 2.4. */
public enum PathFunction {
    LENGTH("length", Type.VALUE, 1, Type.VALUE),
    COUNT("count", Type.VALUE, 1, Type.NODES),
    MATCH("match", Type.LOGICAL, 2, Type.VALUE),
    SEARCH("search", Type.LOGICAL, 2, Type.VALUE),
    VALUE("value", Type.VALUE, 1, Type.NODES);

    /** The type of an argument or a result. */
    public enum Type {
        /** One value, or nothing. */
        VALUE,
        /** True or false. */
        LOGICAL,
        /** The nodes that a path finds. */
        NODES
    }

    private final String symbol;
    private final Type result;
    private final int arity;
    private final Type parameter;

    PathFunction(String symbol, Type result, int arity, Type parameter) {
        this.symbol = symbol;
        this.result = result;
        this.arity = arity;
        this.parameter = parameter;
    }

    /** The name as it is written. */
    public String symbol() {
        return symbol;
    }

    public Type result() {
        return result;
    }

    public List<Type> parameters() {
        return Collections.nCopies(arity, parameter);
    }

    /** The function with this name. */
    public static Optional<PathFunction> named(String symbol) {
        return Stream.of(values()).filter((one) -> one.symbol.equals(symbol)).findFirst();
    }
}
