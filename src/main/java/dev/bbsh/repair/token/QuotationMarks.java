package dev.bbsh.repair.token;

/** The quotation marks that people and their editors put around text. */
final class QuotationMarks {

    private static final int LEFT_SINGLE = 0x2018;
    private static final int RIGHT_SINGLE = 0x2019;
    private static final int LEFT_DOUBLE = 0x201C;
    private static final int RIGHT_DOUBLE = 0x201D;
    private static final int LOW_DOUBLE = 0x201E;
    private static final int ACUTE = 0xB4;

    private QuotationMarks() {}

    /** True for a mark, other than JSON's own, that may begin a string. */
    static boolean opens(int point) {
        return switch (point) {
            case '\'',
                    '`',
                    ACUTE,
                    LEFT_SINGLE,
                    RIGHT_SINGLE,
                    LEFT_DOUBLE,
                    RIGHT_DOUBLE,
                    LOW_DOUBLE ->
                    true;
            default -> false;
        };
    }

    /** True for marks that are not apostrophes: the first closing one ends the string. */
    static boolean pairs(int opening) {
        return opening == LEFT_DOUBLE || opening == RIGHT_DOUBLE || opening == LOW_DOUBLE;
    }

    /** True when a mark may end what another began. */
    static boolean closes(int opening, int point) {
        return switch (opening) {
            case '\'' -> point == '\'';
            case '`', ACUTE -> point == '`' || point == ACUTE || point == '\'';
            case LEFT_SINGLE, RIGHT_SINGLE ->
                    point == LEFT_SINGLE || point == RIGHT_SINGLE || point == '\'';
            default -> point == LEFT_DOUBLE || point == RIGHT_DOUBLE || point == '"';
        };
    }
}
