package dev.bbsh.shell.command.finding;

import dev.bbsh.check.Finding;
import dev.bbsh.check.FixBatch;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.session.CheckResult;
import dev.bbsh.text.FirstFew;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The findings that were not fixed together with the rest, with the reason and the line to type:
 *
 * <pre>
 * held back: $.firstConnector.statuses would have a duplicate key '3': the other one is
 *            near-match:status:3:ORBIT, undecided
 *   missing:status:1:ORBIT
 *   try: fix near-match:status:3:ORBIT   then   fix --safe
 * </pre>
 */
final class HeldBackLines {

    private static final int SHOWN = 5;

    private final List<FixBatch.HeldBackFinding> held;
    private final CheckResult checked;
    private final String again;
    private final Set<String> waiting;

    /**
     * The findings of a check that were held back.
     *
     * @param again the line that fixes them once nothing is in the way
     */
    HeldBackLines(List<FixBatch.HeldBackFinding> held, CheckResult checked, String again) {
        this.held = held;
        this.checked = checked;
        this.again = again;
        this.waiting = held.stream().map((each) -> each.finding().id()).collect(Collectors.toSet());
    }

    List<TextLine> lines() {
        List<TextLine> lines = new ArrayList<>();
        held.stream().limit(SHOWN).map(this::lines).forEach(lines::addAll);
        int more = held.size() - SHOWN;
        if (more > 0) {
            lines.add(TextLine.of(Style.MUTED, FirstFew.more(more) + " held back"));
        }
        return lines;
    }

    private List<TextLine> lines(FixBatch.HeldBackFinding each) {
        Optional<Finding> other = of(each.other());
        String object = each.key().parent().orElse(each.key()).brief();
        return List.of(
                TextLine.of(Style.WARNING, "held back: ")
                        .and(
                                TextLine.of(Style.PATH, object)
                                        .and(
                                                " would have a duplicate key '"
                                                        + each.name()
                                                        + "': "
                                                        + why(each, other)),
                                TextLine.of(Style.MUTED, each.finding().id()),
                                2),
                TextLine.of(Style.MUTED, "  try: ").and(Style.COMMAND, advice(each, other)));
    }

    /** The finding about the key at a place. */
    private Optional<Finding> of(Place key) {
        return checked.findings().kept().stream()
                .filter(
                        (finding) ->
                                finding.detail().stream()
                                        .flatMap((id) -> id.references().stream())
                                        .anyMatch(
                                                (each) ->
                                                        each.where().equals("key")
                                                                && each.place().equals(key)))
                .findFirst();
    }

    private String why(FixBatch.HeldBackFinding each, Optional<Finding> other) {
        if (other.isEmpty()) {
            return "the other one has no finding";
        }
        String id = other.get().id();
        if (isRival(each, other.get())) {
            return id + " would become the same";
        }
        if (checked.walk().kept().contains(id)) {
            return "the other one is " + id + ", kept as it is";
        }
        return "the other one is "
                + id
                + (waiting.contains(id) ? ", also held back" : ", undecided");
    }

    private String advice(FixBatch.HeldBackFinding each, Optional<Finding> other) {
        boolean stays =
                other.isEmpty()
                        || isRival(each, other.get())
                        || checked.walk().kept().contains(other.get().id());
        if (stays) {
            return "remove "
                    + each.key().brief()
                    + "   or   remove "
                    + each.other().brief()
                    + "   then   "
                    + again;
        }
        String id = other.get().id();
        String line = waiting.contains(id) ? "findings " + id : "fix " + id;
        return line + (other.get().fixes().isEmpty() ? " --to ID" : "") + "   then   " + again;
    }

    /** True when the other key would get the same name. */
    private static boolean isRival(FixBatch.HeldBackFinding each, Finding other) {
        return other.sureFix().stream()
                .flatMap((fix) -> fix.edits().stream())
                .anyMatch((edit) -> edit.equals(Edit.renameKey(each.other(), each.name())));
    }
}
