package dev.bbsh.repair;

import dev.bbsh.repair.correction.Correction;

import java.util.ArrayList;
import java.util.List;

/**
 * One complete way to repair a text.
 *
 * @param names its names, which distinguish it from the other ways; the first is that of its
 *     document, if there are several
 * @param answers the readings of its places that were not chosen yet, such as {@code fold:join}
 * @param intro words before its description
 * @param sure true when no answer is needed: no unnecessary guess, nothing missing
 */
record RepairProposal(
        List<String> names,
        List<String> answers,
        String intro,
        AmbiguityResolver.Resolved resolved,
        boolean sure) {

    List<Correction> fixes() {
        return resolved.fixes();
    }

    List<String> words() {
        List<String> words = new ArrayList<>(names);
        words.addAll(answers);
        return words;
    }
}
