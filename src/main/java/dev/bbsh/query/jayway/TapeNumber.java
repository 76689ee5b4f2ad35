package dev.bbsh.query.jayway;

/** A number of a document with its text, which Jayway reads where it can be exact. */
final class TapeNumber extends Number {

    private static final long serialVersionUID = 1L;

    private final String text;

    TapeNumber(String text) {
        this.text = text;
    }

    @Override
    public int intValue() {
        return (int) doubleValue();
    }

    @Override
    public long longValue() {
        return (long) doubleValue();
    }

    @Override
    public float floatValue() {
        return (float) doubleValue();
    }

    @Override
    public double doubleValue() {
        return Double.parseDouble(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
