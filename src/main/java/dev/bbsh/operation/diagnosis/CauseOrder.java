package dev.bbsh.operation.diagnosis;

import java.util.Comparator;
import java.util.Set;

/** The order of causes, and the findings that follow from each. */
final class CauseOrder {

    /** The order in which causes are likely: one that brings about others comes before them. */
    static final Comparator<Cause> LIKELIEST_FIRST = Comparator.comparingInt(CauseOrder::rank);

    private static final String TWICE = "duplicate-entry-id";

    private static final String MIRROR = "keys-do-not-mirror";

    private CauseOrder() {}

    private static int rank(Cause cause) {
        return switch (cause) {
            case Cause.OtherKind _ -> 0;
            case Cause.SameSide _ -> 1;
            case Cause.RenamedMembers _ -> 2;
            case Cause.AlreadyMerged _ -> 3;
            case Cause.OtherSync _ -> 4;
            case Cause.OneSided _ -> 5;
            case Cause.RenamedKeys _ -> 6;
            case Cause.Download _ -> 7;
            case Cause.Untranslated _ -> 8;
            case Cause.TranslatedTwice _ -> 9;
            case Cause.PartlyTranslated _ -> 10;
            case Cause.OtherIds _ -> 11;
            case Cause.WrongSideFirst _ -> 12;
            case Cause.OtherMoment _ -> 13;
            case Cause.DoubledRecords _ -> 14;
            case Cause.MissingRecords _ -> 15;
            case Cause.AddedRecords _ -> 16;
            case Cause.EditedRecords _ -> 17;
            case Cause.AbsentIssues _ -> 18;
            case Cause.OtherErrors _ -> 19;
        };
    }

    /** The rules of a check whose findings follow from a cause. */
    static Set<String> explains(Cause cause) {
        return switch (cause) {
            case Cause.RenamedMembers _ ->
                    Set.of(MIRROR, "entry-without-local-id", "foreign-connector-key", TWICE);
            case Cause.AlreadyMerged _ ->
                    Set.of(MIRROR, "several-connectors", "foreign-connector-key", TWICE);
            case Cause.SameSide _, Cause.OtherSync _, Cause.RenamedKeys _ ->
                    Set.of(MIRROR, "foreign-connector-key");
            case Cause.TranslatedTwice _, Cause.PartlyTranslated _, Cause.DoubledRecords _ ->
                    Set.of(TWICE);
            case Cause.OtherMoment _ -> Set.of("side-restored");
            case Cause.OtherKind _,
                    Cause.OneSided _,
                    Cause.Download _,
                    Cause.Untranslated _,
                    Cause.OtherIds _,
                    Cause.WrongSideFirst _,
                    Cause.MissingRecords _,
                    Cause.AddedRecords _,
                    Cause.EditedRecords _,
                    Cause.AbsentIssues _,
                    Cause.OtherErrors _ ->
                    Set.of();
        };
    }
}
