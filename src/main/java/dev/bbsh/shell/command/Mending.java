package dev.bbsh.shell.command;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.Source;
import dev.bbsh.json.Document;
import dev.bbsh.json.repair.Answers;
import dev.bbsh.json.repair.Candidate;
import dev.bbsh.json.repair.JsonRepair;
import dev.bbsh.json.repair.Remedy;
import dev.bbsh.json.repair.Repair;
import dev.bbsh.json.tape.JsonSyntaxException;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.render.TextLine;
import dev.bbsh.script.Words;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What becomes of a file that isn't JSON. */
final class Mending {

    static final String OR_MEND =
            "stop the sync on both sides and download again; or repair the file in an editor";

    private static final String FIRST =
            "\n"
                + "Best: stop the sync on both sides and download again. Repair the file only if"
                + " the old sync no longer exists.\n";

    private static final String TOO_LONG = "\nCan't be repaired: the file is larger than 1 GiB";

    private static final String ASK = "ask";

    /** Of the digest's digits; enough to tell one file from another. */
    private static final int DIGITS = 16;

    private final String file;
    private final JsonSyntaxException broken;
    private final Wish wish;
    private final Answers answers;
    private final Progress progress;

    Mending(String file, JsonSyntaxException broken, Wish wish, Progress progress) {
        this.file = file;
        this.broken = broken;
        this.wish = wish;
        answers =
                wish.repair().equals("yes") || wish.repair().equals(ASK)
                        ? Answers.NONE
                        : Answers.of(wish.repair());
        this.progress = progress;
    }

    /** What came of reading a file. */
    sealed interface Reading {}

    /** It is open; none of the repairs when it was JSON. */
    record Sound(Document document, List<Repair> repairs) implements Reading {}

    /** The user has to say. */
    record Doubtful(Question question) implements Reading {}

    /**
     * What the user wants of files that are not JSON.
     *
     * @param line the command with its files, without these wishes
     * @param repair {@code ask}, {@code yes}, {@code no}, or names and readings of repairs
     * @param digest how the SHA-256 of such a file must begin
     */
    record Wish(String line, String repair, Optional<String> digest) {}

    static Wish wish(Invocation in) {
        String files = String.join(" ", in.all("files").stream().map(Words::quote).toList());
        String as = String.join("", in.all("as").stream().map(" --as "::concat).toList());
        return new Wish("load " + files + as, in.given("repair").orElse(ASK), in.given("sha256"));
    }

    Reading answer() {
        if (wish.repair().equals("no")) {
            throw new BbshException(what(), OR_MEND, broken);
        }
        byte[] text = text();
        String digest = digest(text);
        if (wish.digest().filter((wanted) -> !digest.startsWith(wanted)).isPresent()) {
            throw new BbshException(
                    "'" + file + "' is not JSON, and not the file that --sha256 means",
                    "load " + Words.quote(file) + "     (by itself, to look at its repairs)");
        }
        return switch (JsonRepair.of(text, answers, progress)) {
            case Remedy.Refused(String reason, String advice) ->
                    throw new BbshException(
                            what() + "\nCan't be repaired: " + reason, advice, broken);
            case Remedy.Mended mended -> mended(mended, text);
            case Remedy.Ask ask -> asked(ask, text);
        };
    }

    private Reading mended(Remedy.Mended mended, byte[] text) {
        boolean named = answers.names().isEmpty() || answers.same(mended.name());
        if (wish.repair().equals("yes") || (!wish.repair().equals(ASK) && named)) {
            return new Sound(parse(mended.applyTo(text)), mended.repairs());
        }
        if (!wish.repair().equals(ASK)) {
            throw unknown(mended.name());
        }
        String repairs =
                String.join(
                        "\n",
                        RepairLines.of(mended.repairs()).stream().map(TextLine::text).toList());
        int number = mended.repairs().size();
        String apply = number == 1 ? "apply it" : "apply all " + number;
        return new Doubtful(
                new Question(
                        what() + FIRST + "Possible repairs:\n" + repairs,
                        List.of(choice(apply, mended.name(), text))));
    }

    /** Asks about the ways that are left once some names were given. */
    private Reading asked(Remedy.Ask ask, byte[] text) {
        List<Candidate> left =
                ask.candidates().stream().filter((each) -> answers.within(each.name())).toList();
        if (left.isEmpty()) {
            throw unknown(ask.candidates().getFirst().name());
        }
        List<Question.Choice> choices =
                left.stream().map((each) -> choice(each.description(), each.name(), text)).toList();
        return new Doubtful(
                new Question(
                        what() + FIRST + ask.question() + "\n" + RepairLines.compared(left),
                        choices));
    }

    private BbshException unknown(String known) {
        return new BbshException(
                "'" + file + "' has no repair '" + wish.repair() + "'",
                "load " + Words.quote(file) + " --repair " + known);
    }

    private Question.Choice choice(String label, String repair, byte[] text) {
        String options =
                " --repair "
                        + Words.quote(repair)
                        + " --sha256 "
                        + digest(text).substring(0, DIGITS);
        return new Question.Choice(label, wish.line() + options);
    }

    private String what() {
        return "'" + file + "' is " + broken.message();
    }

    private byte[] text() {
        try (Source source = Source.open(Location.of(file))) {
            Optional<byte[]> all = source.readAll(Segment.LIMIT - Segment.PADDING, progress);
            source.requireUnchanged();
            return all.orElseThrow(() -> new BbshException(what() + TOO_LONG, OR_MEND, broken));
        }
    }

    private static Document parse(byte[] mended) {
        return Document.parse(mended);
    }

    private static String digest(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
