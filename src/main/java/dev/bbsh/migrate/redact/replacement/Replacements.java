package dev.bbsh.migrate.redact.replacement;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The replacements of one redaction: functions of a token and the seed, without a table, so that a
 * token is replaced in the same way in all files and at all places.
 *
 * <p>A replaced word begins with a mark that no word of the files begins with. Numbers keep their
 * length. Words, numbers and tokens that differ stay different; words that differ in case only
 * still do. Anyone with the seed can reverse the replacement of numbers and of words in Latin
 * letters; without it only guesses can be tried, and not be checked.
 */
public final class Replacements {

    /** The first ID that a Jira gives, which some of its rules know; it stays. */
    public static final String FIRST_ID = "10000";

    private static final int CACHED = 1 << 17;

    private static final int RECENT = 1 << 12;

    /** The longest words and tokens that are cached, in characters. */
    private static final int LONGEST_CACHED = 64;

    private static final long ADDRESSES = 1L << 32;

    private final SeedHash hash;
    private final String mark;
    private final StayingWords staying = StayingWords.known();
    private final ShapePermutation shapes;
    private final NumberReplacements numbers;
    private @Nullable NumberPermutation addresses;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    /** Words, each before its replacement, by their hash: most come as the same object again. */
    private final @Nullable String[] recent = new String[2 * RECENT];

    /**
     * The replacements for a seed.
     *
     * @param mark the beginning of replaced words, two lower-case letters
     */
    public Replacements(String seed, String mark) {
        this.hash = new SeedHash(seed);
        this.mark = mark;
        this.shapes = new ShapePermutation(hash);
        this.numbers = new NumberReplacements(hash, shapes);
    }

    /** True when a word stays. */
    public boolean stays(String word) {
        return staying.has(word);
    }

    /** True for a word or short token that is a replacement. */
    public boolean isMarked(String word) {
        return word.length() > mark.length()
                && (word.charAt(0) | 0x20) == mark.charAt(0)
                && word.regionMatches(true, 0, mark, 0, mark.length());
    }

    /**
     * The word that stands for a word; the same object when it stays.
     *
     * @param word letters only
     */
    @SuppressWarnings("ReferenceEquality") // Another object is looked up in the table.
    public String word(String word) {
        int hash = word.hashCode();
        int at = 2 * ((hash ^ (hash >>> 16)) & (RECENT - 1));
        String found = recent[at + 1];
        if (recent[at] != word || found == null) {
            found = cached(word);
            recent[at] = word;
            recent[at + 1] = found;
        }
        return found;
    }

    private String cached(String word) {
        String known = words.get(word);
        if (known == null) {
            known = stays(word) ? word : replaced(word);
            if (word.length() > LONGEST_CACHED) {
                return known;
            }
            if (words.size() >= CACHED) {
                words.clear();
            }
            words.put(word, known);
        }
        return known;
    }

    private String replaced(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean latin = word.chars().allMatch((each) -> each < 128);
        return mark(latin ? shapes.apply(word) : cased(letters("word " + lower, 10), word), word);
    }

    /** The mark before a replacement, in the case of the word. */
    private String mark(String replacement, String word) {
        int first = word.codePointAt(0);
        boolean upper = Character.isUpperCase(first);
        boolean all = upper && word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 1;
        String rest = upper && !all ? decapitalised(replacement) : replacement;
        return all
                ? mark.toUpperCase(Locale.ROOT) + rest
                : upper
                        ? Character.toUpperCase(mark.charAt(0)) + mark.substring(1) + rest
                        : mark + rest;
    }

    private static String decapitalised(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** As many letters, at most 16, for a text. */
    private String letters(String text, int count) {
        byte[] bytes = hash.of(text);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int part = ((bytes[2 * i] & 0xff) << 8) | (bytes[2 * i + 1] & 0xff);
            letters.append((char) ('a' + part % 26));
        }
        return letters.toString();
    }

    private static String cased(String letters, String like) {
        boolean all = like.equals(like.toUpperCase(Locale.ROOT));
        boolean none = like.equals(like.toLowerCase(Locale.ROOT));
        return all && !none ? letters.toUpperCase(Locale.ROOT) : letters;
    }

    /**
     * The number that stands for a number, of the same length.
     *
     * @param digits ASCII digits
     */
    public String number(String digits) {
        char[] text = digits.toCharArray();
        numbers.replace(text, 0, text.length);
        return new String(text);
    }

    /** Replaces the digits of a number by those of the one that stands for it. */
    public void replaceNumber(char[] text, int from, int to) {
        numbers.replace(text, from, to);
    }

    /** Replaces numbers by those that stand for them, or that they stand for. */
    void permute(long[] values, byte[] lengths, int count, boolean forth) {
        numbers.permute(values, lengths, count, forth);
    }

    /** Replaces the digits of a number by those of the one that it stands for. */
    public void restoreNumber(char[] text, int from, int to) {
        numbers.restore(text, from, to);
    }

    /** The token of letters and digits that stands for another one: of the same shape. */
    public String token(String token) {
        String known = tokens.get(token);
        if (known == null) {
            known = shapes.apply(token);
            if (token.length() > LONGEST_CACHED) {
                return known;
            }
            if (tokens.size() >= CACHED) {
                tokens.clear();
            }
            tokens.put(token, known);
        }
        return known;
    }

    /** The token that another one stands for. */
    public String originalToken(String token) {
        return shapes.invert(token);
    }

    /** The word that stands for a short token of letters and digits: the mark and 8 letters. */
    public String shortToken(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        return mark(cased(letters("token " + lower, 8), token), token);
    }

    /** The IPv4 address that stands for another one. */
    public String address(String address) {
        return addressOf(addresses().apply(numberOf(address)));
    }

    /** The IPv4 address that another one stands for. */
    public String originalAddress(String address) {
        return addressOf(addresses().invert(numberOf(address)));
    }

    private NumberPermutation addresses() {
        NumberPermutation known = addresses;
        if (known == null) {
            known = new NumberPermutation(hash, ADDRESSES);
            addresses = known;
        }
        return known;
    }

    private static long numberOf(String address) {
        long number = 0;
        long part = 0;
        for (int i = 0; i < address.length(); i++) {
            char each = address.charAt(i);
            if (each == '.') {
                number = (number << 8) | part;
                part = 0;
            } else {
                part = 10 * part + each - '0';
            }
        }
        return (number << 8) | part;
    }

    private static String addressOf(long number) {
        return (number >> 24)
                + "."
                + ((number >> 16) & 255)
                + "."
                + ((number >> 8) & 255)
                + "."
                + (number & 255);
    }
}
