package dev.bbsh.repair.wrapped.web;

import dev.bbsh.repair.wrapped.CountedNouns;
import dev.bbsh.repair.wrapped.RawText;
import dev.bbsh.repair.wrapped.Recogniser;
import dev.bbsh.repair.wrapped.Wrapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A saved mail (.eml, mbox), or the parts of one: JSON is in its text or in an attachment. */
public final class MailText implements Recogniser {

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
        List<MailPart> leaves = new ArrayList<>();
        Matcher part = PART.matcher(text).region(raw.first(), text.length());
        if (part.lookingAt()) {
            parts(text.substring(raw.first()), part.group(1), leaves, DEEPEST);
        } else if (START.matcher(raw.start(200).split("\\R", 2)[0]).matches()) {
            MailHeaders headers = MailHeaders.at(text, raw.first());
            if (FIELDS.stream().noneMatch(headers.fields()::containsKey)) {
                return Optional.empty();
            }
            read(headers, text.substring(headers.end()), leaves, DEEPEST);
        }
        return leaves.isEmpty() ? Optional.empty() : Optional.of(wrapping(leaves, text.length()));
    }

    private static void read(MailHeaders headers, String body, List<MailPart> leaves, int depth) {
        Optional<String> boundary = headers.parameter("content-type", "boundary");
        if (depth > 0 && boundary.isPresent() && headers.type().startsWith("multipart/")) {
            parts(body, boundary.get(), leaves, depth - 1);
        } else if (depth > 0 && headers.type().equals("message/rfc822")) {
            MailHeaders inner = MailHeaders.at(body, 0);
            read(inner, body.substring(inner.end()), leaves, depth - 1);
        } else {
            leaves.add(MailPart.of(headers, body));
        }
    }

    private static void parts(String body, String boundary, List<MailPart> leaves, int depth) {
        String mark = "--" + boundary;
        int at = marked(body, mark, 0);
        while (at >= 0) {
            int from = body.indexOf('\n', at);
            if (from < 0 || body.startsWith("--", at + mark.length())) {
                return;
            }
            int next = marked(body, mark, from);
            String part = body.substring(from + 1, next < 0 ? body.length() : next);
            MailHeaders headers = MailHeaders.at(part, 0);
            MailHeaders known = headers.fields().isEmpty() ? new MailHeaders(Map.of(), 0) : headers;
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

    private static Wrapping wrapping(List<MailPart> leaves, int length) {
        for (MailPart.Fit fit :
                List.of(MailPart.Fit.DOCUMENT, MailPart.Fit.WITHIN, MailPart.Fit.MARKUP)) {
            List<MailPart> fitting = fitting(leaves, fit);
            if (fit == MailPart.Fit.WITHIN && leaves.stream().anyMatch(MailPart::packed)) {
                break;
            }
            if (!fitting.isEmpty()) {
                return chosen(fitting, length);
            }
        }
        return none(leaves);
    }

    /** The parts that fit, without duplicates: a mail often has the same content in two formats. */
    private static List<MailPart> fitting(List<MailPart> leaves, MailPart.Fit fit) {
        List<MailPart> fitting = new ArrayList<>();
        for (MailPart leaf : leaves) {
            boolean known =
                    fitting.stream().anyMatch((each) -> Arrays.equals(each.text(), leaf.text()));
            if (!known && leaf.fit() == fit && fitting.size() < MOST) {
                fitting.add(leaf);
            }
        }
        return fitting;
    }

    private static Wrapping chosen(List<MailPart> leaves, int length) {
        List<Wrapping.Unwrapped> readings = new ArrayList<>();
        for (MailPart leaf : leaves) {
            String name = leaves.size() == 1 ? NAME : NAME + "-" + (readings.size() + 1);
            Wrapping.Layer step =
                    new Wrapping.Layer(
                            name,
                            "an email; the JSON is in " + leaf.words(),
                            CountedNouns.counted((long) length - leaf.text().length, "character")
                                    + " around it");
            readings.add(Wrapping.Unwrapped.of(step, leaf.text()));
        }
        Wrapping.Layer mail =
                new Wrapping.Layer(NAME, "an email with JSON in " + leaves.size() + " parts", "");
        return readings.size() == 1
                ? readings.getFirst()
                : new Wrapping.Ambiguous(List.of(mail), readings);
    }

    private static Wrapping none(List<MailPart> leaves) {
        return leaves.stream()
                .filter(MailPart::packed)
                .findFirst()
                .map(
                        (packed) ->
                                Wrapping.Refused.of(
                                        NAME,
                                        "an email; " + packed.words() + " is a compressed file",
                                        "save the attachment from the email, then load that file"))
                .orElseGet(
                        () ->
                                Wrapping.Refused.of(
                                        NAME,
                                        "an email without JSON",
                                        "ask for the file as a .zip attachment"));
    }
}
