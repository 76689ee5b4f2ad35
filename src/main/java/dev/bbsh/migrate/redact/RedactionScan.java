package dev.bbsh.migrate.redact;

import dev.bbsh.migrate.redact.content.KnownMember;
import dev.bbsh.migrate.redact.content.TextTokens;
import dev.bbsh.migrate.redact.replacement.KnownWord;
import dev.bbsh.migrate.redact.replacement.KnownWords;
import dev.bbsh.migrate.redact.replacement.NumberQueue;
import dev.bbsh.migrate.redact.replacement.Replacements;
import dev.bbsh.migrate.redact.replacement.TokenLedger;
import dev.bbsh.migrate.redact.utf8.AsciiDigits;
import dev.bbsh.migrate.redact.utf8.Utf8Sink;
import dev.bbsh.migrate.redact.utf8.Utf8Tokens;

import org.jspecify.annotations.Nullable;

/**
 * The scan of a written file: each of its words must stay or be a replacement, and its numbers and
 * tokens must be the replacements of those that were read. Since no number stands for itself, none
 * is left then.
 */
final class RedactionScan implements Utf8Sink {

    /** The room for most numbers, in digits. */
    private static final int NUMBER = 32;

    private final Replacements replacements;
    private final NamedMembers members;
    private final TextTokens tokens = new TextTokens(this);
    private final TokenLedger ledger = new TokenLedger();
    private final char[] number = new char[NUMBER];
    private final Utf8Tokens utf8;
    private final KnownWords words;
    private final NumberQueue numbers;
    private boolean wordsStay;
    private @Nullable String left;

    RedactionScan(Replacements replacements, NamedMembers members) {
        this.replacements = replacements;
        this.members = members;
        this.utf8 = new Utf8Tokens(this, tokens);
        this.words = new KnownWords(replacements);
        this.numbers = new NumberQueue(replacements);
    }

    /** The sum over the numbers and tokens that the written ones stand for. */
    TokenLedger ledger() {
        settle();
        return ledger;
    }

    /** The first word that should have been replaced; null when there is none. */
    @Nullable String left() {
        return left;
    }

    @Override
    public void structure(char[] text, int from, int to) {}

    @Override
    public void structure(byte[] text, int from, int to) {}

    @Override
    public boolean name(char[] text, int from, int to, String name) {
        if (members.isPlain(name)) {
            return true;
        }
        wordsStay = members.isKept(name);
        tokens.read(text, from, to, TextTokens.Staying.NOTHING);
        wordsStay = false;
        return false;
    }

    @Override
    public void text(char[] text, int from, int to, KnownMember member) {
        tokens.read(text, from, to, member.staying());
    }

    @Override
    public void text(byte[] text, int from, int to, KnownMember member) {
        utf8.read(text, from, to, member.staying());
    }

    @Override
    public void other(char[] text, int from, int to) {}

    @Override
    public void other(byte[] text, int from, int to) {}

    @Override
    public void word(byte[] text, int from, int to) {
        KnownWord word = words.of(text, from, to);
        if (word.isReplaced() && !word.isMarked() && left == null) {
            left = word.word();
        }
    }

    @Override
    public void word(String word) {
        if (!wordsStay && !replacements.isMarked(word) && replaces(word) && left == null) {
            left = word;
        }
    }

    private boolean replaces(String word) {
        return !replacements.word(word).equals(word);
    }

    @Override
    public boolean movesTimes() {
        return false;
    }

    @Override
    public void number(char[] text, int from, int to) {
        char[] digits = to - from > number.length ? new char[to - from] : number;
        System.arraycopy(text, from, digits, 0, to - from);
        replacements.restoreNumber(digits, 0, to - from);
        ledger.add(digits, 0, to - from);
    }

    @Override
    public void number(byte[] text, int from, int to) {
        if (numbers.isFull()) {
            settle();
        }
        numbers.add(AsciiDigits.value(text, from, to), to - from);
    }

    @Override
    public void settle() {
        numbers.restore();
        numbers.addTo(ledger);
        numbers.clear();
    }

    @Override
    public void token(String token) {
        ledger.add(replacements.originalToken(token));
    }

    @Override
    public void shortToken(String token) {
        if (!wordsStay) {
            requireMarked(token);
        }
    }

    private void requireMarked(String word) {
        if (left == null && !replacements.isMarked(word)) {
            left = word;
        }
    }

    @Override
    public void address(String address) {
        ledger.add(replacements.originalAddress(address));
    }

    @Override
    public void time(String millis) {}

    @Override
    public void date(String date) {}

    @Override
    public void phone(String number) {
        char[] digits = number.replaceAll("[^0-9]", "").toCharArray();
        number(digits, 0, digits.length);
    }
}
