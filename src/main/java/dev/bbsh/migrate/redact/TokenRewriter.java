package dev.bbsh.migrate.redact;

import dev.bbsh.migrate.redact.content.ContentSink;
import dev.bbsh.migrate.redact.content.KnownMember;
import dev.bbsh.migrate.redact.content.TextTokens;
import dev.bbsh.migrate.redact.content.TokenForms;
import dev.bbsh.migrate.redact.content.TokenSink;
import dev.bbsh.migrate.redact.replacement.Replacements;
import dev.bbsh.migrate.redact.replacement.TokenLedger;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Writes a file with its tokens replaced. */
final class TokenRewriter implements ContentSink, TokenSink {

    private static final int BUFFER = 1 << 14;
    private static final long DAY = 86_400_000L;

    private final Replacements replacements;
    private final NamedMembers members;
    private final long days;
    private final Writer out;
    private final TextTokens tokens = new TextTokens(this);
    private final TokenLedger ledger = new TokenLedger();
    private final Map<ReplacedKind, long[]> counts = new EnumMap<>(ReplacedKind.class);
    private final char[] buffer = new char[BUFFER];
    private int filled;
    private boolean wordsStay;
    private boolean markTaken;

    /** True behind a replaced word that ends with a capital letter, as a project's key does. */
    private boolean afterKey;

    TokenRewriter(Replacements replacements, NamedMembers members, long days, Writer out) {
        this.replacements = replacements;
        this.members = members;
        this.days = days;
        this.out = out;
    }

    /** The sum over the original numbers and tokens. */
    TokenLedger ledger() {
        return ledger;
    }

    /** The numbers of replaced items. */
    Map<ReplacedKind, Long> counts() {
        Map<ReplacedKind, Long> all = new EnumMap<>(ReplacedKind.class);
        counts.forEach((kind, count) -> all.put(kind, count[0]));
        return all;
    }

    /** True when a word of the file begins with the mark of replaced words. */
    boolean isMarkTaken() {
        return markTaken;
    }

    @Override
    public void structure(char[] text, int from, int to) {
        afterKey = false;
        write(text, from, to);
    }

    @Override
    public boolean name(char[] text, int from, int to, String name) {
        if (members.isPlain(name)) {
            write(text, from, to);
            return true;
        }
        wordsStay = members.keeps(name);
        tokens.read(text, from, to, TextTokens.Staying.NOTHING);
        wordsStay = false;
        return false;
    }

    @Override
    public void text(char[] text, int from, int to, KnownMember member) {
        if (member.isPersonal()) {
            members.value(text, from, to);
        }
        tokens.read(text, from, to, member.staying());
    }

    @Override
    public void other(char[] text, int from, int to) {
        if (afterKey && isKeyNumber(text, from, to)) {
            count(ReplacedKind.ISSUE_KEYS);
        }
        afterKey = false;
        for (int i = from; i < to; i++) {
            if (text[i] == '@') {
                count(ReplacedKind.EMAILS);
            } else if (text[i] == ':' && i + 2 < to && text[i + 1] == '/' && text[i + 2] == '/') {
                count(ReplacedKind.URLS);
            }
        }
        write(text, from, to);
    }

    @Override
    public void word(String word) {
        if (wordsStay) {
            write(word);
            return;
        }
        markTaken |= replacements.isMarked(word);
        String next = replacements.word(word);
        if (!next.equals(word)) {
            count(ReplacedKind.WORDS);
            afterKey = Character.isUpperCase(word.charAt(word.length() - 1));
        }
        write(next);
    }

    private static boolean isKeyNumber(char[] text, int from, int to) {
        return to - from > 1 && text[from] == '-' && text[from + 1] >= '1' && text[from + 1] <= '9';
    }

    @Override
    public void number(char[] text, int from, int to) {
        ledger.add(text, from, to);
        count(ReplacedKind.IDS);
        if (to - from > buffer.length) {
            write(replacements.number(new String(text, from, to - from)));
            return;
        }
        write(text, from, to);
        replacements.replaceNumber(buffer, filled - (to - from), filled);
    }

    @Override
    public void token(String token) {
        replace(ReplacedKind.TOKENS, token, replacements.token(token));
    }

    /** Writes the replacement of a number or token, and adds the original to the sum. */
    private void replace(ReplacedKind kind, String original, String replacement) {
        ledger.add(original);
        count(kind);
        write(replacement);
    }

    @Override
    public void shortToken(String token) {
        if (wordsStay) {
            write(token);
            return;
        }
        markTaken |= replacements.isMarked(token);
        count(ReplacedKind.WORDS);
        write(replacements.shortToken(token));
    }

    @Override
    public void address(String address) {
        replace(ReplacedKind.IP_ADDRESSES, address, replacements.address(address));
    }

    @Override
    public boolean movesTimes() {
        return days != 0;
    }

    @Override
    public void time(String millis) {
        if (days == 0) {
            write(millis);
            return;
        }
        count(ReplacedKind.TIMES);
        String moved = Long.toString(Long.parseLong(millis) + days * DAY);
        if (!TokenForms.isTime(moved)) {
            throw moved("epoch milliseconds " + millis);
        }
        write(moved);
    }

    @Override
    public void date(String date) {
        if (days == 0) {
            write(date);
            return;
        }
        count(ReplacedKind.TIMES);
        int last = LocalDate.of(part(date, 0, 4), part(date, 5, 7), 1).lengthOfMonth();
        int day = Math.min(last, part(date, 8, 10));
        LocalDate moved = LocalDate.of(part(date, 0, 4), part(date, 5, 7), day).plusDays(days);
        if (moved.getYear() < 1900 || moved.getYear() > 2099) {
            throw moved(date);
        }
        write(moved.toString());
    }

    private static int part(String date, int from, int to) {
        return Integer.parseInt(date, from, to, 10);
    }

    private static BbshException moved(String time) {
        return new BbshException(
                time + " can't be moved so far", "help redact     (--shift-times)");
    }

    @Override
    public void phone(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        ledger.add(digits);
        count(ReplacedKind.PHONES);
        write(withDigits(number, replacements.number(digits)));
    }

    /** A telephone number with other digits between the same signs. */
    private static String withDigits(String number, String digits) {
        StringBuilder text = new StringBuilder(number);
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                text.setCharAt(i, digits.charAt(next++));
            }
        }
        return text.toString();
    }

    private void count(ReplacedKind kind) {
        long[] known = counts.get(kind);
        if (known == null) {
            known = new long[1];
            counts.put(kind, known);
        }
        known[0]++;
    }

    private void write(String text) {
        int length = text.length();
        if (length > buffer.length - filled) {
            flush();
        }
        if (length > buffer.length) {
            write(text.toCharArray(), 0, length);
        } else {
            text.getChars(0, length, buffer, filled);
            filled += length;
        }
    }

    private void write(char[] text, int from, int to) {
        int length = to - from;
        if (length > buffer.length - filled) {
            flush();
        }
        if (length > buffer.length) {
            put(text, from, length);
        } else {
            System.arraycopy(text, from, buffer, filled, length);
            filled += length;
        }
    }

    /** Hands everything to the output; to be called at the end. */
    void flush() {
        put(buffer, 0, filled);
        filled = 0;
    }

    private void put(char[] text, int from, int length) {
        try {
            out.write(text, from, length);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
