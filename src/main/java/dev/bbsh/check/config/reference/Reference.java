package dev.bbsh.check.config.reference;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.json.Place;
import dev.bbsh.text.EnumWords;

import java.util.Optional;

/**
 * A place in a config that names something in a Jira instance.
 *
 * @param place of the value, also when the name of the member or a part of the string is meant
 * @param part whether value, name or part
 * @param token the exact text at that place: the content of a string, the digits of a number, or in
 *     a text the part with its quotes or braces ({@code cf[10100]}, {@code "Cost Center"})
 * @param offset where the token begins in the decoded string, in characters; 0 for value and key
 * @param kind the kind of item it names
 * @param id the name without any notation: {@code customfield_10100} of {@code cf[10100]}, of
 *     {@code ${customfield_10100}} and of a bare number that means a field; the text between quotes
 * @param side whose Jira is meant; empty when the config doesn't say
 * @param doubt why the side is not certain; empty when it is
 * @param owner the item it belongs to, when the ID is not enough and the config says it
 * @param confidence in the rules that say its kind and side
 */
public record Reference(
        Place place,
        Part part,
        String token,
        int offset,
        ReferenceKind kind,
        String id,
        Optional<SideName> side,
        Optional<SideDoubt> doubt,
        Optional<Owner> owner,
        Confidence confidence) {

    private static final String CUSTOM_FIELD = "customfield_";

    /**
     * The identity of a reference regardless of its side: equal when the same item is named at the
     * same place.
     *
     * @param at the place, in the value or its name
     */
    public record Mention(Place at, Part where, int offset, ReferenceKind kind, String id) {}

    public Mention mention() {
        return new Mention(place, part, offset, kind, id);
    }

    /** True when it is certain that the reference is on this side. */
    public boolean isOn(SideName wanted) {
        return doubt.isEmpty() && side.equals(Optional.of(wanted));
    }

    /** The same reference with a reason to doubt its side, unless it already has one. */
    public Reference withDoubt(SideDoubt reason) {
        return new Reference(
                place,
                part,
                token,
                offset,
                kind,
                id,
                side,
                doubt.or(() -> Optional.of(reason)),
                owner,
                confidence);
    }

    /**
     * The token for another ID in the same notation: {@code cf[10201]} for {@code
     * customfield_10201} where the token is {@code cf[10100]}.
     */
    public String tokenFor(String otherId) {
        if (token.equals(id)) {
            return otherId;
        }
        char first = token.charAt(0);
        if (part == Part.TEXT && (first == '"' || first == '\'')) {
            String escaped = otherId.replace("\\", "\\\\").replace("" + first, "\\" + first);
            return first + escaped + first;
        }
        if (token.contains(id)) {
            return token.replace(id, otherId);
        }
        return token.replace(number(id), number(otherId));
    }

    private static String number(String id) {
        return id.startsWith(CUSTOM_FIELD) ? id.substring(CUSTOM_FIELD.length()) : id;
    }

    /**
     * The item that a reference belongs to, when its ID alone is not enough.
     *
     * @param id of the field to which an option belongs ({@code customfield_10104}), or of the
     *     status next to a transition
     * @param parent ID of the parent option, for the child of a cascading field
     */
    public record Owner(String id, Optional<String> parent) {

        public static Owner of(String id) {
            return new Owner(id, Optional.empty());
        }
    }

    /** The part of a JSON document that contains a reference. */
    public enum Part {
        /** It is the whole value at the place, a string or a number. */
        VALUE,
        /** It is the name of the member at the place. */
        KEY,
        /** It is a part of the string at the place. */
        TEXT;

        /** The word for it, such as {@code value}. */
        public String word() {
            return EnumWords.word(this);
        }
    }
}
