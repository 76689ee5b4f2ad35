package dev.bbsh.json.wrapped.mail;

import dev.bbsh.json.wrapped.kind.RawText;
import dev.bbsh.json.wrapped.kind.Recogniser;
import dev.bbsh.json.wrapped.kind.Step;
import dev.bbsh.json.wrapped.kind.Words;
import dev.bbsh.json.wrapped.kind.Wrapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A saved mail (.eml, mbox), or the parts of one: JSON is in its text or in an attachment. */
public final class Mail implements Recogniser {

    private static final String NAME = "mail";

    private static final Pattern START = Pattern.compile("(?:From .*|[!-9;-~]{1,80}:.*)");

    private static final Pattern PART =
            Pattern.compile("--(\\S{1,70})\\r?\\n(?i:content-|\\r?\\n)");

    private static final List<String> FIELDS =
            List.of(
                    "from",
                    "to",
                    "subject",
                    "mime-version",
                    "received",
                    "message-id",
                    "return-path",
                    "content-transfer-encoding",
                    "content-disposition");

    private static final int DEEPEST = 8;

    private static final int MOST = 12;

    @Override
    public Optional<Wrapping> recognise(RawText raw) {
        String text = raw.text();
        List<Leaf> leaves = new ArrayList<>();
        Matcher part = PART.matcher(text).region(raw.first(), text.length());
        if (part.lookingAt()) {
            parts(text.substring(raw.first()), part.group(1), leaves, DEEPEST);
        } else if (START.matcher(raw.start(200).split("\\R", 2)[0]).matches()) {
            Headers headers = Headers.at(text, raw.first());
            if (FIELDS.stream().noneMatch(headers.fields()::containsKey)) {
                return Optional.empty();
            }
            read(headers, text.substring(headers.end()), leaves, DEEPEST);
        }
        return leaves.isEmpty() ? Optional.empty() : Optional.of(wrapping(leaves, text.length()));
    }

    private static void read(Headers headers, String body, List<Leaf> leaves, int depth) {
        Optional<String> boundary = headers.parameter("content-type", "boundary");
        if (depth > 0 && boundary.isPresent() && headers.type().startsWith("multipart/")) {
            parts(body, boundary.get(), leaves, depth - 1);
        } else if (depth > 0 && headers.type().equals("message/rfc822")) {
            Headers inner = Headers.at(body, 0);
            read(inner, body.substring(inner.end()), leaves, depth - 1);
        } else {
            leaves.add(Leaf.of(headers, body));
        }
    }

    private static void parts(String body, String boundary, List<Leaf> leaves, int depth) {
        String mark = "--" + boundary;
        int at = marked(body, mark, 0);
        while (at >= 0) {
            int from = body.indexOf('\n', at);
            if (from < 0 || body.startsWith("--", at + mark.length())) {
                return;
            }
            int next = marked(body, mark, from);
            String part = body.substring(from + 1, next < 0 ? body.length() : next);
            Headers headers = Headers.at(part, 0);
            Headers known = headers.fields().isEmpty() ? new Headers(Map.of(), 0) : headers;
            read(known, part.substring(headers.end()), leaves, depth);
            at = next;
        }
    }

    /** The offset of the next line that begins with a boundary. */
    private static int marked(String body, String mark, int from) {
        int at = body.indexOf(mark, from);
        while (at > 0 && body.charAt(at - 1) != '\n') {
            at = body.indexOf(mark, at + 1);
        }
        return at;
    }

    private static Wrapping wrapping(List<Leaf> leaves, int length) {
        for (Leaf.Fit fit : List.of(Leaf.Fit.DOCUMENT, Leaf.Fit.WITHIN, Leaf.Fit.MARKUP)) {
            List<Leaf> fitting = fitting(leaves, fit);
            if (fit == Leaf.Fit.WITHIN && leaves.stream().anyMatch(Leaf::packed)) {
                break;
            }
            if (!fitting.isEmpty()) {
                return chosen(fitting, length);
            }
        }
        return none(leaves);
    }

    /** The parts that fit, without duplicates: a mail often has the same content in two formats. */
    private static List<Leaf> fitting(List<Leaf> leaves, Leaf.Fit fit) {
        List<Leaf> fitting = new ArrayList<>();
        for (Leaf leaf : leaves) {
            boolean known =
                    fitting.stream().anyMatch((each) -> Arrays.equals(each.text(), leaf.text()));
            if (!known && leaf.fit() == fit && fitting.size() < MOST) {
                fitting.add(leaf);
            }
        }
        return fitting;
    }

    private static Wrapping chosen(List<Leaf> leaves, int length) {
        List<Wrapping.Unwrapped> readings = new ArrayList<>();
        for (Leaf leaf : leaves) {
            String name = leaves.size() == 1 ? NAME : NAME + "-" + (readings.size() + 1);
            Step step =
                    new Step(
                            name,
                            "a mail; the JSON is in " + leaf.words(),
                            Words.counted((long) length - leaf.text().length, "character")
                                    + " around it");
            readings.add(Wrapping.Unwrapped.of(step, leaf.text()));
        }
        Step mail = new Step(NAME, "a mail with JSON in " + leaves.size() + " parts", "");
        return readings.size() == 1
                ? readings.getFirst()
                : new Wrapping.Several(List.of(mail), readings);
    }

    private static Wrapping none(List<Leaf> leaves) {
        return leaves.stream()
                .filter(Leaf::packed)
                .findFirst()
                .map(
                        (packed) ->
                                Wrapping.Refused.of(
                                        NAME,
                                        "a mail; " + packed.words() + " is a packed file",
                                        "save the attachment from the mail, and load that file"))
                .orElseGet(
                        () ->
                                Wrapping.Refused.of(
                                        NAME,
                                        "a mail without JSON in it",
                                        "ask for the file as an attachment, packed as .zip"));
    }
}
