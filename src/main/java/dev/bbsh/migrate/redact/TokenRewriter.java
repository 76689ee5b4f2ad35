package dev.bbsh.migrate.redact;

import dev.bbsh.migrate.redact.content.KnownMember;
import dev.bbsh.migrate.redact.content.TextTokens;
import dev.bbsh.migrate.redact.replacement.KnownWord;
import dev.bbsh.migrate.redact.replacement.KnownWords;
import dev.bbsh.migrate.redact.replacement.Replacements;
import dev.bbsh.migrate.redact.replacement.TokenLedger;
import dev.bbsh.migrate.redact.utf8.AsciiDigits;
import dev.bbsh.migrate.redact.utf8.Utf8Output;
import dev.bbsh.migrate.redact.utf8.Utf8Sink;
import dev.bbsh.migrate.redact.utf8.Utf8Tokens;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** Writes a file with its tokens replaced. */
final class TokenRewriter implements Utf8Sink {

    private final Replacements replacements;
    private final NamedMembers members;
    private final TimeShift times;
    private final Utf8Output out;
    private final TextTokens tokens = new TextTokens(this);
    private final TokenLedger ledger = new TokenLedger();
    private final Map<ReplacedKind, long[]> counts = new EnumMap<>(ReplacedKind.class);
    private final KnownWords words;
    private final Utf8Tokens utf8;
    private boolean wordsStay;
    private boolean markTaken;

    /** True behind a replaced word that ends with a capital letter, as a project's key does. */
    private boolean afterKey;

    TokenRewriter(Replacements replacements, NamedMembers members, long days, OutputStream out) {
        this.replacements = replacements;
        this.members = members;
        this.times = new TimeShift(days);
        this.out = new Utf8Output(out, replacements);
        this.words = new KnownWords(replacements);
        this.utf8 = new Utf8Tokens(this, tokens);
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
        out.write(text, from, to);
    }

    @Override
    public void structure(byte[] text, int from, int to) {
        afterKey = false;
        out.write(text, from, to);
    }

    @Override
    public boolean name(char[] text, int from, int to, String name) {
        if (members.isPlain(name)) {
            out.write(text, from, to);
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
    public void text(byte[] text, int from, int to, KnownMember member) {
        if (member.isPersonal()) {
            char[] value = new String(text, from, to - from, StandardCharsets.UTF_8).toCharArray();
            members.value(value, 0, value.length);
        }
        utf8.read(text, from, to, member.staying());
    }

    @Override
    public void other(char[] text, int from, int to) {
        endKey(text[from], to - from > 1 ? text[from + 1] : 0);
        for (int i = from; i < to; i++) {
            if (text[i] == '@' || text[i] == ':') {
                countSign(text[i], i + 2 < to && text[i + 1] == '/' && text[i + 2] == '/');
            }
        }
        out.write(text, from, to);
    }

    @Override
    public void other(byte[] text, int from, int to) {
        endKey(text[from], to - from > 1 ? text[from + 1] : 0);
        for (int i = from; i < to; i++) {
            if (text[i] == '@' || text[i] == ':') {
                countSign(text[i], i + 2 < to && text[i + 1] == '/' && text[i + 2] == '/');
            }
        }
        out.write(text, from, to);
    }

    @Override
    public void word(byte[] text, int from, int to) {
        KnownWord word = words.of(text, from, to);
        markTaken |= word.isMarked();
        if (word.isReplaced()) {
            count(ReplacedKind.WORDS);
            afterKey = word.endsCapital();
            out.write(word.replacement());
        } else {
            out.write(text, from, to);
        }
    }

    @Override
    public void word(String word) {
        if (wordsStay) {
            out.write(word);
            return;
        }
        markTaken |= replacements.isMarked(word);
        String next = replacements.word(word);
        if (!next.equals(word)) {
            count(ReplacedKind.WORDS);
            afterKey = Character.isUpperCase(word.charAt(word.length() - 1));
        }
        out.write(next);
    }

    /** Counts an issue key if a hyphen and a number follow the key of a project. */
    private void endKey(int first, int second) {
        if (afterKey && first == '-' && second >= '1' && second <= '9') {
            count(ReplacedKind.ISSUE_KEYS);
        }
        afterKey = false;
    }

    /** Counts an e-mail address by its sign, or the address of a page by its colon. */
    private void countSign(int sign, boolean isBeforeSlashes) {
        if (sign == '@') {
            count(ReplacedKind.EMAILS);
        } else if (isBeforeSlashes) {
            count(ReplacedKind.URLS);
        }
    }

    @Override
    public void number(char[] text, int from, int to) {
        ledger.add(text, from, to);
        count(ReplacedKind.IDS);
        out.write(replacements.number(new String(text, from, to - from)));
    }

    @Override
    public void number(byte[] text, int from, int to) {
        long number = AsciiDigits.value(text, from, to);
        ledger.add(number, to - from);
        count(ReplacedKind.IDS);
        out.number(number, to - from);
    }

    @Override
    public void token(String token) {
        replace(ReplacedKind.TOKENS, token, replacements.token(token));
    }

    /** Writes the replacement of a number or token, and adds the original to the sum. */
    private void replace(ReplacedKind kind, String original, String replacement) {
        ledger.add(original);
        count(kind);
        out.write(replacement);
    }

    @Override
    public void shortToken(String token) {
        if (wordsStay) {
            out.write(token);
            return;
        }
        markTaken |= replacements.isMarked(token);
        count(ReplacedKind.WORDS);
        out.write(replacements.shortToken(token));
    }

    @Override
    public void address(String address) {
        replace(ReplacedKind.IP_ADDRESSES, address, replacements.address(address));
    }

    @Override
    public boolean movesTimes() {
        return times.moves();
    }

    @Override
    public void time(String millis) {
        moved(times.time(millis));
    }

    @Override
    public void date(String date) {
        moved(times.date(date));
    }

    private void moved(String time) {
        if (times.moves()) {
            count(ReplacedKind.TIMES);
        }
        out.write(time);
    }

    @Override
    public void phone(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        ledger.add(digits);
        count(ReplacedKind.PHONES);
        out.write(withDigits(number, replacements.number(digits)));
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

    @Override
    public void settle() {
        out.settle();
    }

    /** Hands everything to the output; to be called at the end. */
    void flush() {
        out.flush();
    }
}
