package dev.bbsh.session;

import dev.bbsh.check.Finding;
import dev.bbsh.check.Findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of findings: they stay the same while findings are fixed, and new findings get the
 * next ones.
 */
public final class FindingNumbers {

    private final List<Numbered> all;
    private final Map<String, Numbered> byId = new LinkedHashMap<>();

    private FindingNumbers(List<Numbered> all) {
        this.all = List.copyOf(all);
        all.forEach((each) -> byId.put(each.finding().id(), each));
    }

    /**
     * A finding with its number.
     *
     * @param number from 1
     * @param finding as it was last found
     * @param fixed the way it was fixed, once it is no longer found
     */
    public record Numbered(int number, Finding finding, Optional<Fixed> fixed) {

        /** True when it is still found. */
        public boolean isOpen() {
            return fixed.isEmpty();
        }
    }

    /**
     * The way a finding was fixed.
     *
     * @param to the chosen fix, as it is typed; empty when the finding disappeared without one
     */
    public record Fixed(Optional<String> to) {}

    /** Numbers the findings of a first check. */
    public static FindingNumbers of(Findings findings) {
        List<Numbered> numbered = new ArrayList<>(findings.kept().size());
        findings.kept().forEach((each) -> numbered.add(open(numbered.size() + 1, each)));
        return new FindingNumbers(numbered);
    }

    private static Numbered open(int number, Finding finding) {
        return new Numbered(number, finding, Optional.empty());
    }

    /**
     * The numbers after another check of the same documents: known findings keep theirs.
     *
     * @param chosen the fixes made in between, by finding ID
     */
    FindingNumbers after(Findings findings, Map<String, String> chosen) {
        Map<String, Finding> now = new LinkedHashMap<>();
        findings.kept().forEach((each) -> now.put(each.id(), each));
        List<Numbered> next = new ArrayList<>(all.size());
        for (Numbered each : all) {
            String id = each.finding().id();
            Finding found = now.remove(id);
            Optional<Fixed> end =
                    each.fixed()
                            .or(() -> Optional.of(new Fixed(Optional.ofNullable(chosen.get(id)))));
            next.add(
                    found == null
                            ? new Numbered(each.number(), each.finding(), end)
                            : open(each.number(), found));
        }
        now.values().forEach((each) -> next.add(open(next.size() + 1, each)));
        return new FindingNumbers(next);
    }

    /** All findings in the order of their numbers, including those that are fixed. */
    public List<Numbered> all() {
        return all;
    }

    /** The findings that are still found. */
    public List<Numbered> open() {
        return all.stream().filter(Numbered::isOpen).toList();
    }

    /** The findings that were fixed. */
    public List<Numbered> fixed() {
        return all.stream().filter((each) -> !each.isOpen()).toList();
    }

    /** The finding with an ID. */
    public Optional<Numbered> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The finding with a number. */
    public Optional<Numbered> find(int number) {
        return number >= 1 && number <= all.size()
                ? Optional.of(all.get(number - 1))
                : Optional.empty();
    }
}
