package dev.bbsh.repair.wrapped.web;

import dev.bbsh.repair.wrapped.OutsideStrings;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Character references of HTML, decoded one level. */
final class CharacterReferences {

    static final Pattern REFERENCE =
            Pattern.compile(
                    "&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));");

    /** The names of HTML 4 for Latin-1, from U+00A0 on. */
    private static final String LATIN =
            "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg"
                + " plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12"
                + " frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute"
                + " Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml"
                + " times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc"
                + " atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc"
                + " iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute"
                + " ucirc uuml yacute thorn yuml";

    private static final Map<String, Integer> NAMED = names();

    /** In UTF-8, one character a byte. */
    private static final String NO_BREAK_SPACE = "\u00C2\u00A0";

    private CharacterReferences() {}

    private static Map<String, Integer> names() {
        Map<String, Integer> names = new HashMap<>();
        int point = 0xA0;
        for (String name : LATIN.split(" ", -1)) {
            names.put(name, point++);
        }
        names.putAll(
                Map.of(
                        "quot", 0x22, "QUOT", 0x22, "amp", 0x26, "AMP", 0x26, "lt", 0x3C, "LT",
                        0x3C, "gt", 0x3E, "GT", 0x3E, "apos", 0x27, "num", 0x23));
        names.putAll(
                Map.of(
                        "lbrace", 0x7B, "lcub", 0x7B, "rbrace", 0x7D, "rcub", 0x7D, "lbrack", 0x5B,
                        "lsqb", 0x5B, "rbrack", 0x5D, "rsqb", 0x5D, "colon", 0x3A, "comma", 0x2C));
        names.putAll(
                Map.of(
                        "ndash", 0x2013, "mdash", 0x2014, "lsquo", 0x2018, "rsquo", 0x2019, "ldquo",
                        0x201C, "rdquo", 0x201D, "bdquo", 0x201E, "hellip", 0x2026, "euro", 0x20AC,
                        "bull", 0x2022));
        names.putAll(
                Map.of(
                        "Tab", 0x09, "NewLine", 0x0A, "period", 0x2E, "bsol", 0x5C, "sol", 0x2F,
                        "lowbar", 0x5F, "trade", 0x2122, "semi", 0x3B, "excl", 0x21, "hyphen",
                        0x2010));
        names.putAll(
                Map.of(
                        "OElig", 0x152, "oelig", 0x153, "Scaron", 0x160, "scaron", 0x161, "zwnj",
                        0x200C, "zwj", 0x200D, "ensp", 0x2002, "emsp", 0x2003, "rarr", 0x2192));
        return Map.copyOf(names);
    }

    /** True when a known reference begins at an offset. */
    static boolean at(String text, int offset) {
        Matcher matcher = REFERENCE.matcher(text).region(offset, text.length());
        return matcher.lookingAt() && character(matcher).isPresent();
    }

    /** A text in UTF-8, one character a byte, with the wanted references decoded. */
    static String decoded(String text, Predicate<String> wanted) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        Matcher matcher = REFERENCE.matcher(text);
        int at = 0;
        while (matcher.find()) {
            Optional<String> character =
                    wanted.test(matcher.group()) ? character(matcher) : Optional.empty();
            result.append(text, at, matcher.start()).append(character.orElse(matcher.group()));
            at = matcher.end();
        }
        return result.append(text, at, text.length()).toString();
    }

    /** The character as the bytes of its UTF-8; empty for an unknown name or number. */
    private static Optional<String> character(Matcher reference) {
        int point = point(reference);
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean valid = point > 0 && Character.isValidCodePoint(point) && !half;
        return valid ? Optional.of(latin(Character.toString(point))) : Optional.empty();
    }

    /** The code point; 0 for an unknown name. */
    private static int point(Matcher reference) {
        if (reference.group(1) != null) {
            return Integer.parseInt(reference.group(1));
        }
        if (reference.group(2) != null) {
            return Integer.parseInt(reference.group(2), 16);
        }
        return NAMED.getOrDefault(reference.group(3), 0);
    }

    /** A text as UTF-8, one character a byte. */
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /**
     * The text with no-break spaces outside strings as blanks: a page shows indentation with them.
     */
    static String withPlainBlanks(String text) {
        return text.contains(NO_BREAK_SPACE)
                ? OutsideStrings.changed(text, (part) -> part.replace(NO_BREAK_SPACE, " "))
                : text;
    }
}
