package dev.bbsh.repair.result;

import dev.bbsh.repair.correction.Correction;

import java.nio.charset.StandardCharsets;

/** Names for repairs that can be typed. */
final class RepairNames {

    private RepairNames() {}

    /** The rule of a fix and the token at which it is. */
    static String name(byte[] text, Correction fix) {
        String sign = fix.text().isEmpty() ? removed(text, fix) : fix.text();
        String word = word(sign);
        String label = fix.rule().label();
        if (word.equals("brace")) {
            label = label.replace("bracket", word);
        }
        return word.isEmpty() || label.contains(word) ? label : label + "-" + word;
    }

    private static String removed(byte[] text, Correction fix) {
        return fix.to() - fix.from() > 1
                ? ""
                : new String(text, fix.from(), fix.to() - fix.from(), StandardCharsets.UTF_8);
    }

    private static String word(String sign) {
        return switch (sign) {
            case "{", "}" -> "brace";
            case "[", "]" -> "bracket";
            case "," -> "comma";
            case ":" -> "colon";
            default -> "";
        };
    }
}
