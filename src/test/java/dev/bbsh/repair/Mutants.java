package dev.bbsh.repair;

import dev.bbsh.repair.result.RepairResult;
import dev.bbsh.work.Progress;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Damages a text by one token at a place, and counts what the repair makes of it. */
final class Mutants {

    private static final String STRUCTURAL = "{}[]:,";

    /** The results for mutants that were no longer JSON. */
    static final class Rates {
        final AtomicInteger mutants = new AtomicInteger();
        final AtomicInteger mended = new AtomicInteger();
        final AtomicInteger asked = new AtomicInteger();
        final AtomicInteger refused = new AtomicInteger();
        final List<String> wrong = new ArrayList<>();

        synchronized void wrong(String mutant) {
            wrong.add(mutant);
        }

        double found() {
            return 100.0 * (mended.get() + asked.get()) / Math.max(1, mutants.get());
        }

        String inWords(String what) {
            return String.format(
                    Locale.ROOT,
                    "%s: %d mutants, %d mended, %d asked with the original, %d refused, %d other;"
                            + " found %.2f %%",
                    what,
                    mutants.get(),
                    mended.get(),
                    asked.get(),
                    refused.get(),
                    wrong.size(),
                    found());
        }
    }

    private final byte[] original;
    private final String tree;
    private final Rates rates;

    Mutants(String original, Rates rates) {
        this.original = original.getBytes(StandardCharsets.UTF_8);
        this.tree = JsonTree.of(this.original).orElseThrow();
        this.rates = rates;
    }

    /** The offsets at which a token begins. */
    List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        int at = 0;
        while (at < original.length) {
            if (original[at] > ' ') {
                places.add(at);
            }
            at = end(at);
        }
        return places;
    }

    private int end(int start) {
        int at = start + 1;
        if (original[start] == '"') {
            while (original[at] != '"') {
                at += original[at] == '\\' ? 2 : 1;
            }
            return at + 1;
        }
        boolean scalar = original[start] > ' ' && STRUCTURAL.indexOf(original[start]) < 0;
        while (scalar && original[at] > ' ' && STRUCTURAL.indexOf(original[at]) < 0) {
            at++;
        }
        return at;
    }

    boolean structural(int place) {
        return STRUCTURAL.indexOf(original[place]) >= 0;
    }

    /** Every mutant of one place. */
    void all(int place) {
        for (int kind = 0; kind < kinds(place); kind++) {
            one(place, kind);
        }
    }

    int kinds(int place) {
        return STRUCTURAL.length() + (structural(place) ? 2 : 0);
    }

    /**
     * One mutant.
     *
     * @param kind which token is added before the place; behind those, taking the place's own token
     *     out, and doubling it
     */
    void one(int place, int kind) {
        int added = kind - STRUCTURAL.length();
        String own = "" + (char) original[place];
        if (added < 0) {
            judge(changed(place, place, STRUCTURAL.substring(kind, kind + 1)), place);
        } else if (added == 0) {
            judge(changed(place, place + 1, ""), place);
        } else {
            judge(changed(place, place, own), place);
        }
    }

    private byte[] changed(int from, int to, String text) {
        String latin = new String(original, StandardCharsets.ISO_8859_1);
        return (latin.substring(0, from) + text + latin.substring(to))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private void judge(byte[] mutant, int place) {
        if (JsonTree.of(mutant).isPresent()) {
            return;
        }
        rates.mutants.incrementAndGet();
        switch (JsonRepair.of(mutant, Progress.NONE)) {
            case RepairResult.Repaired mended ->
                    count(same(mended.applyTo(mutant)), rates.mended, place);
            case RepairResult.Question ask ->
                    count(
                            ask.candidates().stream().anyMatch((c) -> same(c.applyTo(mutant))),
                            rates.asked,
                            place);
            case RepairResult.Refused refused -> rates.refused.incrementAndGet();
        }
    }

    private boolean same(byte[] mended) {
        return JsonTree.of(mended).equals(Optional.of(tree));
    }

    private void count(boolean right, AtomicInteger counter, int place) {
        if (right) {
            counter.incrementAndGet();
        } else {
            rates.wrong("at byte " + place);
        }
    }
}
