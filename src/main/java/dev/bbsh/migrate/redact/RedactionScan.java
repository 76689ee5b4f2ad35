package dev.bbsh.migrate.redact;

import dev.bbsh.migrate.redact.content.ContentSink;
import dev.bbsh.migrate.redact.content.MemberRules;
import dev.bbsh.migrate.redact.content.TextTokens;
import dev.bbsh.migrate.redact.content.TokenSink;
import dev.bbsh.migrate.redact.replacement.Replacements;
import dev.bbsh.migrate.redact.replacement.TokenLedger;

import org.jspecify.annotations.Nullable;

/**
 * The scan of a written file: each of its words must stay or be a replacement, and its numbers and
 * tokens must be the replacements of those that were read. Since no number stands for itself, none
 * is left then.
 */
final class RedactionScan implements ContentSink, TokenSink {

    private final Replacements replacements;
    private final NamedMembers members;
    private final TextTokens tokens = new TextTokens(this);
    private final MemberRules rules = new MemberRules();
    private final TokenLedger ledger = new TokenLedger();
    private boolean wordsStay;
    private @Nullable String left;

    RedactionScan(Replacements replacements, NamedMembers members) {
        this.replacements = replacements;
        this.members = members;
    }

    /** The sum over the numbers and tokens that the written ones stand for. */
    TokenLedger ledger() {
        return ledger;
    }

    /** The first word that should have been replaced; null when there is none. */
    @Nullable String left() {
        return left;
    }

    @Override
    public void structure(char[] text, int from, int to) {}

    @Override
    public void name(char[] text, int from, int to, String name) {
        if (members.isPlain(name)) {
            return;
        }
        wordsStay = members.isKept(name);
        tokens.read(text, from, to, TextTokens.Staying.NOTHING);
        wordsStay = false;
    }

    @Override
    public void text(char[] text, int from, int to, String member) {
        tokens.read(text, from, to, rules.staying(member));
    }

    @Override
    public void other(char[] text, int from, int to) {}

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
    public void number(String digits) {
        ledger.add(replacements.originalNumber(digits));
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
        ledger.add(replacements.originalNumber(number.replaceAll("[^0-9]", "")));
    }
}
