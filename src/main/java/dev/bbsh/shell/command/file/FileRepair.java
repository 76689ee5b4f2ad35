package dev.bbsh.shell.command.file;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileDigest;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.syntax.JsonSyntaxException;
import dev.bbsh.json.tape.Segment;
import dev.bbsh.operation.document.FileBatchReader;
import dev.bbsh.render.TextLine;
import dev.bbsh.repair.FileTruncation;
import dev.bbsh.repair.JsonRepair;
import dev.bbsh.repair.WrappedText;
import dev.bbsh.repair.result.Repair;
import dev.bbsh.repair.result.RepairAnswers;
import dev.bbsh.repair.result.RepairResult;
import dev.bbsh.repair.wrapped.Wrapping;
import dev.bbsh.script.CommandLine;
import dev.bbsh.shell.contract.Question;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.List;
import java.util.Optional;

/** The handling of a file that is not JSON: it is refused, repaired, or the user is asked. */
final class FileRepair {

    private static final String FIRST =
            "\n"
                + "Best: stop the sync on both sides and download again. Repair the file only if"
                + " the old sync no longer exists.\n";

    private static final String TOO_LONG = "\nCan't be repaired: the file is larger than 1 GiB";

    /** The word for a repair that the user is asked about. */
    static final String ASK = "ask";

    /** The digits of the digest that are used; enough to tell one file from another. */
    private static final int DIGITS = 16;

    private final String file;
    private final BbshException broken;
    private final RepairOptions wish;
    private final RepairAnswers answers;
    private final Progress progress;

    private FileRepair(String file, BbshException broken, RepairOptions wish, Progress progress) {
        this.file = file;
        this.broken = broken;
        this.wish = wish;
        answers =
                wish.repair().equals("yes") || wish.repair().equals(ASK)
                        ? RepairAnswers.NONE
                        : RepairAnswers.of(wish.repair());
        this.progress = progress;
    }

    /** The result of reading a file. */
    sealed interface LoadResult {}

    /**
     * A document that was read.
     *
     * @param analysis the document, with what was worked out of it while it was read
     * @param repairs empty when the file was JSON
     * @param incomplete the known gaps of the document
     */
    record Opened(DocumentAnalysis analysis, List<Repair> repairs, List<String> incomplete)
            implements LoadResult {

        Opened(Document document, List<Repair> repairs, List<String> incomplete) {
            this(DocumentAnalysis.of(document), repairs, incomplete);
        }

        Opened(Document document, List<Repair> repairs) {
            this(document, repairs, List.of());
        }
    }

    /** A question that the user has to answer first. */
    record Undecided(Question question) implements LoadResult {}

    /**
     * The user's choice for files that are not JSON.
     *
     * @param line the command with its files, without these options
     * @param repair {@code ask}, {@code yes}, {@code no}, or names and readings of repairs
     * @param digest the beginning that the SHA-256 of such a file must have
     * @param around the names of the wrappings around the text, each with a plus sign behind it
     * @param actual the beginning of the file's SHA-256
     */
    record RepairOptions(
            String line, String repair, Optional<String> digest, String around, String actual) {

        /** The choice of a line, before the file is read. */
        static RepairOptions of(String line, String repair, Optional<String> digest) {
            return new RepairOptions(line, repair, digest, "", "");
        }

        /** The same choice for a file with a digest. */
        private RepairOptions of(String file) {
            return new RepairOptions(line, repair, digest, around, file.substring(0, DIGITS));
        }

        /** True when the user has not named a repair. */
        boolean isAsked() {
            return repair.equals(ASK) || repair.equals("yes");
        }

        /** True when the user named this repair, alone or with others of the text inside. */
        boolean names(String name) {
            return repair.equals(name) || repair.startsWith(name + "+");
        }

        /** The choice for the text inside a wrapping. */
        RepairOptions inside(Wrapping.Unwrapped wrapping) {
            String name = wrapping.name();
            String rest =
                    repair.equals(name)
                            ? ASK
                            : repair.substring(names(name) ? name.length() + 1 : 0);
            return new RepairOptions(line, rest, digest, around + name + "+", actual);
        }

        Question.Choice choice(String label, String repair) {
            return new Question.Choice(
                    label,
                    line
                            + " --repair "
                            + CommandLine.quote(around + repair)
                            + " --sha256 "
                            + actual);
        }
    }

    /**
     * Reads the document of a file, repairs it, or gives the question that must be answered first.
     */
    static LoadResult of(FileBatchReader.ReadFile read, RepairOptions wish, Progress progress) {
        return switch (read) {
            case FileBatchReader.ValidFile sound -> ofJson(sound, wish, progress);
            case FileBatchReader.InvalidFile broken ->
                    new FileRepair(read.file(), broken.mistake(), wish, progress).answer();
        };
    }

    /** Keeps a file that is JSON as it is, unless the user wants the JSON inside its string. */
    private static LoadResult ofJson(
            FileBatchReader.ValidFile sound, RepairOptions wish, Progress progress) {
        JsonValue root = sound.document().root();
        if (root.kind() != JsonKind.STRING || wish.isAsked() || wish.repair().equals("no")) {
            return new Opened(sound.analysis(), List.of(), List.of());
        }
        return new FileRepair(
                        sound.file(),
                        new BbshException("a single JSON string", FileBatchReader.DOWNLOAD_AGAIN),
                        wish,
                        progress)
                .answer();
    }

    private LoadResult answer() {
        if (wish.repair().equals("no")) {
            FileSource.requireNoMarkup(Location.of(file));
            throw new BbshException(what(), FileBatchReader.DOWNLOAD_AGAIN, broken);
        }
        byte[] text = text();
        return Parallel.both(
                (own) -> FileDigest.sha256(text, own),
                (own) -> WrappedText.recognise(text, own),
                (digest, wrapping) -> answer(text, digest, wrapping),
                progress);
    }

    private LoadResult answer(byte[] text, String digest, Optional<Wrapping> wrapping) {
        if (wish.digest().filter((wanted) -> !digest.startsWith(wanted)).isPresent()) {
            throw new BbshException(
                    "'"
                            + file
                            + "' is not JSON, and its SHA-256 doesn't begin with "
                            + wish.digest().orElseThrow(),
                    "load " + CommandLine.quote(file) + "     (lists its possible repairs)");
        }
        RepairOptions known = wish.of(digest);
        FileRepair read = new FileRepair(file, broken, known, progress);
        return wrapping.map(
                        (found) -> new WrappedFileRepair(file, known, this::inside).answer(found))
                .orElseGet(() -> read.repairedText(text));
    }

    private LoadResult repairedText(byte[] text) {
        FileSource.requireNoMarkup(Location.of(file));
        FileTypeHint.requireNoTable(file, text);
        return repaired(text);
    }

    private LoadResult inside(byte[] text, JsonSyntaxException mistake, RepairOptions inside) {
        return new FileRepair(file, mistake, inside, progress).repaired(text);
    }

    private LoadResult repaired(byte[] text) {
        if (wish.repair().equals(FileTruncation.COMPLETE_RECORDS)) {
            return new TruncatedFile(file, text, progress).opened();
        }
        return switch (JsonRepair.of(text, answers, progress)) {
            case RepairResult.Refused refused -> throw refused(refused, text);
            case RepairResult.Repaired corrected -> corrected(corrected, text);
            case RepairResult.Question ask -> asked(ask);
        };
    }

    private BbshException refused(RepairResult.Refused refused, byte[] text) {
        String advice =
                new TruncatedFile(file, text, progress).possible()
                        ? wish.choice("", FileTruncation.COMPLETE_RECORDS).line()
                                + "     (opens the complete records; the document is marked"
                                + " incomplete)"
                        : refused.advice();
        return new BbshException(
                what() + "\nCan't be repaired: " + refused.reason(), advice, broken);
    }

    private LoadResult corrected(RepairResult.Repaired corrected, byte[] text) {
        boolean named = answers.names().isEmpty() || answers.same(corrected.name());
        if (wish.repair().equals("yes") || (!wish.repair().equals(ASK) && named)) {
            List<Repair> repairs = corrected.repairs();
            List<String> incomplete = new TruncatedFile(file, text, progress).missingAfter(repairs);
            return new Opened(parse(corrected.applyTo(text)), repairs, incomplete);
        }
        if (!wish.repair().equals(ASK)) {
            throw unknown(corrected.name());
        }
        String repairs =
                String.join(
                        "\n",
                        RepairLines.of(corrected.repairs()).stream().map(TextLine::text).toList());
        int number = corrected.repairs().size();
        String apply = number == 1 ? "apply it" : "apply all " + number;
        return new Undecided(
                new Question(
                        what() + FIRST + "Possible repairs:\n" + repairs,
                        List.of(wish.choice(apply, corrected.name()))));
    }

    /** Asks which of the candidates to take that are left by the names already given. */
    private LoadResult asked(RepairResult.Question ask) {
        List<RepairResult.Candidate> left =
                ask.candidates().stream().filter((each) -> answers.within(each.name())).toList();
        if (left.isEmpty()) {
            throw unknown(ask.candidates().getFirst().name());
        }
        List<Question.Choice> choices =
                left.stream().map((each) -> wish.choice(each.description(), each.name())).toList();
        return new Undecided(
                new Question(
                        what() + FIRST + ask.question() + "\n" + RepairLines.compared(left),
                        choices));
    }

    private BbshException unknown(String known) {
        return new BbshException(
                "'" + wish.repair() + "' is not a possible repair of '" + file + "'",
                "load " + CommandLine.quote(file) + " --repair " + known);
    }

    private String what() {
        String where = wish.around().isEmpty() ? "" : "the text inside ";
        return where + "'" + file + "' is " + broken.message();
    }

    private byte[] text() {
        try (FileSource source = FileSource.openText(Location.of(file))) {
            Optional<byte[]> all = source.readAll(Segment.LIMIT - Segment.PADDING, progress);
            source.requireUnchanged();
            return all.orElseThrow(
                    () ->
                            new BbshException(
                                    what() + TOO_LONG, FileBatchReader.DOWNLOAD_AGAIN, broken));
        }
    }

    private static Document parse(byte[] corrected) {
        return Document.parse(corrected);
    }
}
