package dev.bbsh.migrate.redact;

import dev.bbsh.migrate.redact.content.TokenForms;
import dev.bbsh.work.BbshException;

import java.time.LocalDate;

/** The amount by which all times of a redaction are moved. */
record TimeShift(long days) {

    private static final long DAY = 86_400_000L;

    /** True when it is not 0. */
    boolean moves() {
        return days != 0;
    }

    /**
     * Moves a time.
     *
     * @param millis epoch milliseconds
     * @throws BbshException when they would be no time any more
     */
    String time(String millis) {
        if (!moves()) {
            return millis;
        }
        String moved = Long.toString(Long.parseLong(millis) + days * DAY);
        if (!TokenForms.isTime(moved)) {
            throw failure("epoch milliseconds " + millis);
        }
        return moved;
    }

    /**
     * Moves a date; one that its month does not have is its last day.
     *
     * @param date in the form of ISO 8601
     * @throws BbshException when it would be no date of these two centuries any more
     */
    String date(String date) {
        if (!moves()) {
            return date;
        }
        int last = LocalDate.of(part(date, 0, 4), part(date, 5, 7), 1).lengthOfMonth();
        int day = Math.min(last, part(date, 8, 10));
        LocalDate moved = LocalDate.of(part(date, 0, 4), part(date, 5, 7), day).plusDays(days);
        if (moved.getYear() < 1900 || moved.getYear() > 2099) {
            throw failure(date);
        }
        return moved.toString();
    }

    private static int part(String date, int from, int to) {
        return Integer.parseInt(date, from, to, 10);
    }

    private static BbshException failure(String time) {
        return new BbshException(
                time + " can't be moved so far", "help redact     (--shift-times)");
    }
}
