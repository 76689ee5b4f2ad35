package dev.bbsh.repair.wrapped.web;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.JsonCheck;
import dev.bbsh.repair.wrapped.PatternSearch;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTML page that shows JSON, as a browser saves the response of a REST URL. */
public final class HtmlPage implements Recogniser {

    private static final String NAME = "html-page";

    private static final Pattern MARKUP =
            Pattern.compile(
                    "<(?:!--|!doctype|\\?xml|/?[a-zA-Z][a-zA-Z0-9:-]*[\\s/>])",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BLOCK =
            Pattern.compile("<(pre|textarea|xmp|code)\\b[^>]*>", Pattern.CASE_INSENSITIVE);

    private static final Pattern TAG =
            Pattern.compile(
                    "<!\\[CDATA\\[|\\]\\]>|</?[a-zA-Z][^<>]*>|<!--.*?-->|<![^>]*>|<\\?[^>]*>",
                    Pattern.DOTALL);

    private static final Pattern HIDDEN =
            Pattern.compile(
                    "<(script|style|head|title)\\b[^>]*>.*?</\\1\\s*>",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern LOGIN =
            Pattern.compile(
                    "type\\s*=\\s*[\"']?password|<title>[^<]{0,80}log"
                            + " ?[io]n|id\\.atlassian\\.com|os_password|sign in",
                    Pattern.CASE_INSENSITIVE);

    private static final int MOST = 12;

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String start = raw.start(40);
        if (!start.startsWith("<") || !MARKUP.matcher(start).lookingAt()) {
            return Optional.empty();
        }
        List<Block> found = blocks(raw.text());
        return found.isEmpty() ? withoutBlock(raw) : Optional.of(wrapping(raw, found));
    }

    /** The page around one block of JSON or several. */
    private static Wrapping wrapping(RawText raw, List<Block> found) {
        List<Wrapping.Unwrapped> readings = new ArrayList<>();
        for (Block each : found) {
            String number = found.size() == 1 ? "" : "-" + (readings.size() + 1);
            int around = raw.text().length() - each.text().length();
            Wrapping.Layer step = step(NAME + number, "an HTML page with JSON in <pre>", around);
            byte[] text = RawText.bytesOf(each.text());
            readings.add(new Wrapping.Unwrapped(List.of(step), text, each.sure()));
        }
        Wrapping.Layer all =
                new Wrapping.Layer(
                        NAME, "an HTML page with JSON in " + found.size() + " places", "");
        return readings.size() == 1
                ? readings.getFirst()
                : new Wrapping.Ambiguous(List.of(all), readings);
    }

    private static List<Block> blocks(String text) {
        List<Block> found = new ArrayList<>();
        PatternSearch search = new PatternSearch(BLOCK, List.of("<"), text);
        Matcher block = search.match();
        int at = 0;
        while (found.size() < MOST && search.find(at)) {
            int end = closing(text, block.group(1), block.end());
            Optional<Block> json = json(text.substring(block.end(), end));
            json.ifPresent(found::add);
            at = json.isPresent() ? end : block.end();
        }
        return found.stream().distinct().toList();
    }

    /** The offset of the end tag; the end of a text without one. */
    private static int closing(String text, String name, int from) {
        Matcher end =
                Pattern.compile("</" + name + "\\s*>", Pattern.CASE_INSENSITIVE).matcher(text);
        return end.find(from) ? end.start() : text.length();
    }

    /** The text as the page shows it, when that is JSON; tags in it are colours and links. */
    private static Optional<Block> json(String inside) {
        String plain = shown(inside);
        if (inside.indexOf('<') < 0 && inside.indexOf("]]>") < 0) {
            return begins(plain) ? Optional.of(new Block(plain, true)) : Optional.empty();
        }
        String untagged = shown(TAG.matcher(inside).replaceAll(""));
        if (JsonCheck.isDocument(RawText.bytesOf(untagged))
                || (begins(untagged) && !begins(plain))) {
            boolean sure = plain.equals(untagged) || !JsonCheck.isDocument(RawText.bytesOf(plain));
            return Optional.of(new Block(untagged, sure));
        }
        return begins(plain) ? Optional.of(new Block(plain, true)) : Optional.empty();
    }

    /**
     * JSON on a page.
     *
     * @param sure false when an apparent tag could be data as well
     */
    private record Block(String text, boolean sure) {}

    private static boolean begins(String text) {
        return JsonCheck.begins(RawText.bytesOf(text));
    }

    private static String shown(String inside) {
        return CharacterReferences.withPlainBlanks(
                CharacterReferences.decoded(inside, (_) -> true));
    }

    private static Optional<Wrapping> withoutBlock(RawText raw) {
        String text = raw.text();
        if (mayShowJson(text)) {
            String body = HIDDEN.matcher(text).replaceAll("");
            String shown = shown(TAG.matcher(body).replaceAll("")).strip();
            if (begins(shown)) {
                Wrapping.Layer step =
                        step(
                                "markup",
                                "JSON inside XML or HTML elements",
                                text.length() - shown.length());
                return Optional.of(
                        new Wrapping.Unwrapped(List.of(step), RawText.bytesOf(shown), false));
            }
        }
        String start = raw.start(4_096).toLowerCase(Locale.ROOT);
        if (!start.contains("<html") && !start.startsWith("<!doctype html")) {
            return Optional.empty();
        }
        String what = LOGIN.matcher(text).find() ? "an HTML login page" : "an HTML page";
        return Optional.of(
                Wrapping.Refused.of(
                        NAME,
                        what,
                        "download it again; a login page instead of a file means that the login"
                                + " had expired"));
    }

    /**
     * False when the first character that the page shows is none with which JSON begins: most pages
     * and XML files are long, and show something else.
     */
    private static boolean mayShowJson(String text) {
        Matcher hidden = HIDDEN.matcher(text);
        Matcher tag = TAG.matcher(text);
        int at = 0;
        while (at < text.length()) {
            char each = text.charAt(at);
            if (Character.isWhitespace(each)) {
                at++;
            } else if (hidden.region(at, text.length()).lookingAt()) {
                at = hidden.end();
            } else if (tag.region(at, text.length()).lookingAt()) {
                at = tag.end();
            } else {
                // A reference, a no-break space and a byte order mark may be before it.
                return each > '~' || "{[&".indexOf(each) >= 0;
            }
        }
        return false;
    }

    private static Wrapping.Layer step(String name, String what, int around) {
        return new Wrapping.Layer(
                name, what, CountedNouns.counted(around, "character") + " around it");
    }
}
