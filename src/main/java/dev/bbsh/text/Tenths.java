package dev.bbsh.text;

/**
 * Numbers with one decimal place. Not formatted by the JDK, which reads the tables of a locale for
 * the first one: 12 ms in a process that has just begun.
 */
public final class Tenths {

    private static final long TEN = 10;

    private Tenths() {}

    /** A positive number, such as {@code 4.2}. */
    public static String of(double number) {
        long tenths = Math.round(number * TEN);
        return tenths / TEN + "." + tenths % TEN;
    }
}
