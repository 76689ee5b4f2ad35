package dev.bbsh.shell.command.pair;

import dev.bbsh.backbone.rows.IssueRows;
import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.operation.finding.FindingLookup;
import dev.bbsh.operation.issue.IssueFilter;
import dev.bbsh.operation.issue.IssueFilter.State;
import dev.bbsh.operation.issue.KeyList;
import dev.bbsh.operation.issue.NumberRange;
import dev.bbsh.session.ProjectKeys;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.ParameterType;
import dev.bbsh.text.TimeText;
import dev.bbsh.work.BbshException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The conditions of a line.
 *
 * @param said the conditions in words, for the headline
 * @param ago the texts that count back from the newest time, as they were typed
 * @param exact the line with each time as an instant with its offset
 */
record IssueConditions(IssueFilter filter, List<String> said, List<String> ago, Invocation exact) {

    static final Option<Boolean> UNMATCHED =
            Option.flag("unmatched", "only issues without a partner on the other side");

    static final Option<Boolean> PENDING =
            Option.flag("pending", "only pairs with messages sent but not applied");

    static final Option<Boolean> IGNORED =
            Option.flag("ignored", "only pairs in which a side ignores changes");

    static final Option<Optional<NumberRange>> COMMENTS = range("comments");

    static final Option<Optional<NumberRange>> ATTACHMENTS = range("attachments");

    static final Option<Optional<String>> BEFORE =
            Option.of("synced-before", ParameterType.TIME, "only issues last synced before DATE");

    static final Option<Optional<String>> AFTER =
            Option.of(
                    "synced-after", ParameterType.TIME, "only issues last synced on DATE or later");

    static final Option<Optional<String>> RULE =
            Option.of("rule", ParameterType.RULE, "only issues with findings of this rule")
                    .map((word) -> word.map(FindingLookup::rule));

    static final Option<Optional<String>> KEYS =
            Option.of(
                    "keys",
                    ParameterType.FILE,
                    "only the issue keys in a text file; - to paste text");

    static final Option<List<String>> KEY =
            Option.many("key", ParameterType.KEY, "only this key, or keys such as 'SAM2-1*'");

    /** The word for pasted text. */
    static final String PASTED = "-";

    /** The most bytes of a text with keys. */
    private static final int MOST = 64 << 20;

    private static Option<Optional<NumberRange>> range(String name) {
        return Option.often(name, "only issues with this number of " + name, NumberRange.EXAMPLES)
                .map((text) -> text.map((word) -> NumberRange.of(word, name)));
    }

    /** The conditions of a line on these rows. */
    static IssueConditions of(Invocation in, IssueRows rows) {
        ZoneId zone = in.workspace().settings().timezone();
        List<String> said = new ArrayList<>();
        List<String> ago = new ArrayList<>();
        Invocation exact = in;
        List<Optional<Instant>> times = new ArrayList<>();
        for (Option<Optional<String>> option : List.of(BEFORE, AFTER)) {
            Optional<String> typed = in.get(option);
            Optional<Instant> time = typed.map((text) -> time(text, zone, rows, option));
            times.add(time);
            if (time.isPresent()) {
                String written = TimeText.written(time.get(), zone);
                exact = exact.with(option, List.of(written));
                typed.filter((text) -> isAgo(text, zone)).ifPresent(ago::add);
            }
        }
        IssueFilter filter =
                new IssueFilter(
                        states(in),
                        in.get(COMMENTS),
                        in.get(ATTACHMENTS),
                        times.getFirst(),
                        times.getLast(),
                        in.get(RULE),
                        keys(in));
        said.addAll(IssueWords.of(filter, zone));
        return new IssueConditions(filter, said, ago, exact);
    }

    private static Set<State> states(Invocation in) {
        Set<State> states = EnumSet.noneOf(State.class);
        if (in.get(UNMATCHED)) {
            states.add(State.UNMATCHED);
        }
        if (in.get(PENDING)) {
            states.add(State.PENDING);
        }
        if (in.get(IGNORED)) {
            states.add(State.IGNORED);
        }
        return states;
    }

    private static boolean isAgo(String text, ZoneId zone) {
        return TimeText.of(text, zone).filter(TimeText.Ago.class::isInstance).isPresent();
    }

    private static Instant time(
            String text, ZoneId zone, IssueRows rows, Option<Optional<String>> option) {
        String name = "issues --" + option.parameter().name();
        TimeText time =
                TimeText.of(text, zone)
                        .orElseThrow(
                                () ->
                                        new BbshException(
                                                "'" + text + "' is not a date",
                                                name + " 2020-06-01   or   " + name + " 90d"));
        if (time instanceof TimeText.Ago && rows.newest().isEmpty()) {
            throw new BbshException(
                    "the documents have no time from which '" + text + "' could count back",
                    name + " 2020-06-01");
        }
        return time.from(Instant.ofEpochMilli(rows.newest().orElse(0)));
    }

    private static Optional<KeyList> keys(Invocation in) {
        ProjectKeys projects = ProjectKeys.of(in.workspace());
        List<String> words = in.get(KEY);
        Optional<KeyList> typed =
                words.isEmpty() ? Optional.empty() : Optional.of(KeyList.of(words, projects));
        Optional<KeyList> read = in.get(KEYS).map((file) -> read(file, projects, in));
        return typed.isPresent() && read.isPresent()
                ? Optional.of(typed.get().and(read.get()))
                : typed.or(() -> read);
    }

    private static KeyList read(String file, ProjectKeys projects, Invocation in) {
        try (FileSource source = FileSource.openText(Location.of(file))) {
            byte[] text =
                    source.readAll(MOST, in.progress())
                            .orElseThrow(
                                    () ->
                                            new BbshException(
                                                    "'" + file + "' is larger than 64 MB",
                                                    "cut the keys out of it into a smaller file"));
            KeyList keys = KeyList.in(new String(text, StandardCharsets.UTF_8), projects);
            keys.require("'" + file + "'", "help issues");
            return keys;
        }
    }
}
