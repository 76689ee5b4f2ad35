package dev.bbsh.repair.result;

/**
 * One repair as it is shown to the user.
 *
 * @param rule the name of its kind, such as {@code missing-comma}
 * @param byteOffset its offset in the damaged text
 * @param line the same place, counted from 1; 0 for a repair of the text as a whole
 * @param column characters, counted from 1
 * @param before its surroundings in the damaged text, on one line and shortened
 * @param after the same once repaired
 * @param why one sentence without a full stop
 * @param doubt the difference to the rest of the document; empty when there is none
 */
public record Repair(
        String rule,
        long byteOffset,
        long line,
        long column,
        String before,
        String after,
        String why,
        String doubt) {

    /** A repair without evidence against it. */
    public Repair(
            String rule,
            long byteOffset,
            long line,
            long column,
            String before,
            String after,
            String why) {
        this(rule, byteOffset, line, column, before, after, why, "");
    }

    /**
     * A repair of the text as a whole, which has no place.
     *
     * @param what the extent of the repair, such as {@code 12 lines}
     */
    public static Repair ofAll(String rule, String what, String why) {
        return new Repair(rule, 0, 0, 0, what, "", why);
    }

    /** True for a repair of the text as a whole, which has no place. */
    public boolean isOfAll() {
        return line == 0;
    }
}
