package dev.bbsh.repair.wrapped.web;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.JsonCheck;
import dev.bbsh.repair.wrapped.OutsideStrings;
import dev.bbsh.repair.wrapped.PatternSearch;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * JSON whose quotes or brackets are HTML character references, as in text copied from the source of
 * a page. References inside strings in plain quotes are data, and are no reason to decode.
 */
public final class HtmlEntities implements Recogniser {

    private static final String NAME = "html-entities";

    private static final Pattern BARE =
            Pattern.compile("&(?!#[0-9]+;|#[xX][0-9A-Fa-f]+;|[A-Za-z][A-Za-z0-9]+;)");

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String text = raw.text();
        if (text.indexOf('&') < 0) {
            return Optional.empty();
        }
        int mistake = JsonCheck.mistake(raw.bytes());
        if (mistake < 0 || mistake >= text.length() || !CharacterReferences.at(text, mistake)) {
            return Optional.empty();
        }
        List<Wrapping.Unwrapped> readings = readings(text);
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                readings.size() == 1
                        ? readings.getFirst()
                        : new Wrapping.Ambiguous(List.of(step(text, NAME)), readings));
    }

    private static List<Wrapping.Unwrapped> readings(String text) {
        byte[] all = bytes(CharacterReferences.decoded(text, (_) -> true));
        List<Wrapping.Unwrapped> readings = new ArrayList<>();
        add(readings, text, "", all);
        if (text.indexOf('"') >= 0) {
            byte[] outside =
                    bytes(
                            OutsideStrings.changed(
                                    text,
                                    (part) -> CharacterReferences.decoded(part, (_) -> true)));
            add(readings, text, "-outside-strings", outside);
        }
        if (text.contains("&amp;") && new PatternSearch(BARE, List.of("&"), text).find(0)) {
            byte[] others =
                    bytes(CharacterReferences.decoded(text, (each) -> !each.equals("&amp;")));
            add(readings, text, "-but-amp", others);
        }
        List<Wrapping.Unwrapped> sound =
                readings.stream().filter((each) -> JsonCheck.isDocument(each.text())).toList();
        boolean plain = text.indexOf('"') < 0;
        return sound.isEmpty() && plain ? readings.subList(0, 1) : sound;
    }

    private static void add(
            List<Wrapping.Unwrapped> readings, String text, String how, byte[] decoded) {
        boolean known =
                readings.stream().anyMatch((each) -> java.util.Arrays.equals(each.text(), decoded));
        if (!known) {
            readings.add(Wrapping.Unwrapped.of(step(text, NAME + how), decoded));
        }
    }

    private static byte[] bytes(String decoded) {
        return RawText.bytesOf(CharacterReferences.withPlainBlanks(decoded));
    }

    private static Wrapping.Layer step(String text, String name) {
        int count = new PatternSearch(CharacterReferences.REFERENCE, List.of("&"), text).count();
        String how =
                name.endsWith("-outside-strings")
                        ? ", decoded only outside strings in plain quotes"
                        : name.endsWith("-but-amp") ? ", all but &amp; decoded" : "";
        return new Wrapping.Layer(
                name,
                "HTML entities such as &quot; (copied from a web page)" + how,
                CountedNouns.counted(count, "entity").replace("entitys", "entities"));
    }
}
