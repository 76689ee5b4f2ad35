package dev.bbsh.file.content;

import java.io.IOException;
import java.util.Locale;

/** The error for text that is not UTF-8: reading it as UTF-8 would lose what its bytes mean. */
public final class ForeignEncodingException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long line;

    private final int octet;

    ForeignEncodingException(long line, int octet) {
        super("not UTF-8");
        this.line = line;
        this.octet = octet;
    }

    /**
     * The error in words, such as {@code is not UTF-8: byte 0xFC in line 3 (Excel saves "CSV" as
     * Windows-1252)}.
     */
    public String words() {
        return String.format(
                Locale.ROOT,
                "is not UTF-8: byte 0x%02X in line %,d (likely Windows-1252, as Excel saves CSV, or"
                        + " another old encoding)",
                octet,
                line);
    }
}
