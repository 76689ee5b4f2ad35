package dev.bbsh.migrate.redact.content;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The characters of the references of XML and HTML, by number or by name. The names of letters are
 * derived from those of Unicode; of other characters only those that texts have are known.
 */
final class NamedCharacter {

    private static final Map<String, Character> MARKS =
            Map.ofEntries(
                    Map.entry("uml", '\u0308'),
                    Map.entry("acute", '\u0301'),
                    Map.entry("grave", '\u0300'),
                    Map.entry("circ", '\u0302'),
                    Map.entry("tilde", '\u0303'),
                    Map.entry("ring", '\u030a'),
                    Map.entry("cedil", '\u0327'),
                    Map.entry("caron", '\u030c'),
                    Map.entry("breve", '\u0306'),
                    Map.entry("ogon", '\u0328'),
                    Map.entry("dblac", '\u030b'),
                    Map.entry("dot", '\u0307'),
                    Map.entry("macr", '\u0304'));

    private static final Map<String, Integer> LETTERS =
            Map.ofEntries(
                    Map.entry("szlig", 0xdf),
                    Map.entry("aelig", 0xe6),
                    Map.entry("oelig", 0x153),
                    Map.entry("ijlig", 0x133),
                    Map.entry("oslash", 0xf8),
                    Map.entry("eth", 0xf0),
                    Map.entry("thorn", 0xfe),
                    Map.entry("dstrok", 0x111),
                    Map.entry("hstrok", 0x127),
                    Map.entry("lstrok", 0x142),
                    Map.entry("tstrok", 0x167),
                    Map.entry("eng", 0x14b),
                    Map.entry("imath", 0x131),
                    Map.entry("inodot", 0x131),
                    Map.entry("kgreen", 0x138),
                    Map.entry("napos", 0x149),
                    Map.entry("sigmaf", 0x3c2),
                    Map.entry("ordf", 0xaa),
                    Map.entry("ordm", 0xba),
                    Map.entry("micro", 0xb5));

    private static final Pattern BLANK = Pattern.compile(" ");

    /** The Cyrillic letters from U+0430 on. */
    private static final List<String> CYRILLIC =
            BLANK.splitAsStream(
                            "a b v g d ie zh z i j k l m n o p r s t u f kh ts ch sh shch hard y"
                                    + " soft e yu ya - io dj gj juk ds iuk yi jser lj nj tsh kj -"
                                    + " ubr dz")
                    .toList();

    private static final Map<String, Integer> OTHERS = others();

    private NamedCharacter() {}

    private static Map<String, Integer> others() {
        Map<String, Integer> all = new HashMap<>();
        List<String> names =
                BLANK.splitAsStream(
                                "amp lt gt quot apos nbsp iexcl cent pound curren yen brvbar sect"
                                    + " uml copy laquo not shy reg macr deg plusmn sup2 sup3 acute"
                                    + " para middot cedil sup1 raquo frac14 frac12 frac34 iquest"
                                    + " times divide ndash mdash lsquo rsquo sbquo ldquo rdquo"
                                    + " bdquo dagger Dagger bull hellip permil lsaquo rsaquo euro"
                                    + " trade larr uarr rarr darr harr minus infin asymp ne le ge"
                                    + " check ensp emsp thinsp zwnj zwj lrm rlm num sol colon comma"
                                    + " period semi lpar rpar commat excl quest dollar percnt ast"
                                    + " plus equals lowbar hyphen Tab NewLine lbrack rbrack lsqb"
                                    + " rsqb lcub rcub verbar bsol grave Hat")
                        .toList();
        int[] codes = {
            '&', '<', '>', '"', '\'', 0xa0, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa8, 0xa9,
            0xab, 0xac, 0xad, 0xae, 0xaf, 0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb6, 0xb7, 0xb8, 0xb9,
            0xbb, 0xbc, 0xbd, 0xbe, 0xbf, 0xd7, 0xf7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201a,
            0x201c, 0x201d, 0x201e, 0x2020, 0x2021, 0x2022, 0x2026, 0x2030, 0x2039, 0x203a, 0x20ac,
            0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2194, 0x2212, 0x221e, 0x2248, 0x2260, 0x2264,
            0x2265, 0x2713, 0x2002, 0x2003, 0x2009, 0x200c, 0x200d, 0x200e, 0x200f, '#', '/', ':',
            ',', '.', ';', '(', ')', '@', '!', '?', '$', '%', '*', '+', '=', '_', 0x2010, '\t',
            '\n', '[', ']', '[', ']', '{', '}', '|', '\\', '`', '^'
        };
        for (int i = 0; i < names.size(); i++) {
            all.put(names.get(i), codes[i]);
        }
        return all;
    }

    /**
     * The character of a reference, or -1 when it is none.
     *
     * @param name without ampersand and semicolon
     * @param closed true when a semicolon follows; HTML does without it behind digits and behind
     *     the names of ISO 8859-1
     */
    static int of(String name, boolean closed) {
        if (name.startsWith("#")) {
            return numeric(name.substring(1));
        }
        if (name.isEmpty()) {
            return -1;
        }
        int character = named(name);
        return closed || character < 0x100 ? character : -1;
    }

    private static int numeric(String digits) {
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        try {
            int value = Integer.parseInt(hex ? digits.substring(1) : digits, hex ? 16 : 10);
            return Character.isValidCodePoint(value) ? value : -1;
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private static int named(String name) {
        Integer other = OTHERS.get(name);
        if (other != null) {
            return other;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean small = Character.isLowerCase(name.charAt(0));
        int letter = letter(name, lower);
        return letter < 0 || small ? letter : Character.toUpperCase(letter);
    }

    private static int letter(String name, String lower) {
        Integer one = LETTERS.get(lower);
        if (one != null) {
            return one;
        }
        Character mark = MARKS.get(name.substring(1));
        if (mark != null) {
            String marked = "" + lower.charAt(0) + mark;
            String composed = Normalizer.normalize(marked, Normalizer.Form.NFC);
            return composed.length() == 1 ? composed.charAt(0) : -1;
        }
        if (lower.endsWith("cy") && lower.length() > 2) {
            int at = CYRILLIC.indexOf(lower.substring(0, lower.length() - 2));
            return at < 0 ? -1 : 0x430 + at;
        }
        return greek(lower);
    }

    private static int greek(String lower) {
        try {
            return Character.codePointOf("GREEK SMALL LETTER " + lower);
        } catch (IllegalArgumentException none) {
            return -1;
        }
    }
}
