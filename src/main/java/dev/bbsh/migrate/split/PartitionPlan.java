package dev.bbsh.migrate.split;

import dev.bbsh.backbone.SideName;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The assignment of each record to a part.
 *
 * @param titles the distinguishing title of each part
 * @param first the part of each record of the first side, from 0
 * @param second the part of each record of the second side, from 0
 */
@SuppressWarnings("ArrayRecordComponent")
public record PartitionPlan(List<String> titles, int[] first, int[] second) {

    /** The title of the part for records without an issue key. */
    private static final String UNKNOWN = "no-project";

    public PartitionPlan {
        titles = List.copyOf(titles);
    }

    /**
     * Parts of about the same size. Pairs stay together, and the parts follow each other on both
     * sides wherever the order of the pairs allows it.
     *
     * @param parts the number of parts, two or more, and not more than there are records
     */
    public static PartitionPlan even(SplitSurvey survey, int parts) {
        int first = survey.records(SideName.FIRST).size();
        EvenCuts cuts = new EvenCuts(first, survey.partners(), parts);
        List<String> titles = new ArrayList<>();
        for (int i = 1; i <= parts; i++) {
            titles.add(i + "-of-" + parts);
        }
        return cuts.clean().orElseGet(cuts::runs).titled(titles);
    }

    /** A part for each project of the first side's issues, in the order of their appearance. */
    public static PartitionPlan byProject(SplitSurvey survey) {
        SurveyedRecords first = survey.records(SideName.FIRST);
        SurveyedRecords second = survey.records(SideName.SECOND);
        Map<String, Integer> parts = new LinkedHashMap<>();
        int[] ofFirst = byProject(first, parts);
        int[] ofSecond = byProject(second, parts);
        int[] partners = survey.partners();
        for (int i = 0; i < partners.length; i++) {
            ofSecond[i] = partners[i] < 0 ? ofSecond[i] : ofFirst[partners[i]];
        }
        List<String> titles =
                parts.keySet().stream().map((key) -> key.isEmpty() ? UNKNOWN : key).toList();
        return new PartitionPlan(titles, ofFirst, ofSecond);
    }

    private static int[] byProject(SurveyedRecords records, Map<String, Integer> parts) {
        List<String> projects = records.projects();
        int[] part = new int[projects.size()];
        for (int i = 0; i < part.length; i++) {
            part[i] = parts.computeIfAbsent(projects.get(i), (_) -> parts.size());
        }
        int[] all = new int[records.size()];
        Arrays.setAll(all, (ordinal) -> part[records.project(ordinal)]);
        return all;
    }

    private PartitionPlan titled(List<String> others) {
        return new PartitionPlan(others, first, second);
    }

    public int[] of(SideName side) {
        return side == SideName.FIRST ? first : second;
    }

    /** The number of parts. */
    public int parts() {
        return titles.size();
    }

    /** True when the parts, one after the other, have all records in their old order. */
    public boolean isOrdered() {
        return isOrdered(first) && isOrdered(second);
    }

    private static boolean isOrdered(int[] parts) {
        for (int i = 1; i < parts.length; i++) {
            if (parts[i] < parts[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
