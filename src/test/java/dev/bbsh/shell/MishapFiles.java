package dev.bbsh.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

/**
 * Invented files of a sync between ALFA, which goes to Cloud, and BETA, with whatever a customer
 * may have done to them. Built of numbers only; knows nothing of how a program looks at such files.
 */
final class MishapFiles {

    private static final long HOUR = 3_600_000;

    private final List<Ticket> tickets = new ArrayList<>();
    private final SplittableRandom dice;
    private long number = 10_000;

    /** A note or a file on a ticket: its number at ALFA and at BETA, and where it was written. */
    private record Note(long alfa, long beta, boolean fromAlfa) {}

    /** A ticket that both have. */
    private record Ticket(
            int alfa, int beta, long born, int sent, int got, List<Note> notes, List<Note> files) {}

    MishapFiles(long seed) {
        dice = new SplittableRandom(seed);
        int many = 20 + dice.nextInt(30);
        int beta = 3;
        for (int at = 1; at <= many; at++) {
            beta += 1 + dice.nextInt(3);
            tickets.add(
                    new Ticket(
                            at,
                            beta,
                            1_600_000_000_000L + at * 7L * HOUR,
                            1 + dice.nextInt(9),
                            1 + dice.nextInt(9),
                            notes(1 + dice.nextInt(4)),
                            notes(dice.nextInt(5) == 0 ? 1 : 0)));
        }
    }

    private List<Note> notes(int many) {
        List<Note> notes = new ArrayList<>();
        for (int at = 0; at < many; at++) {
            notes.add(new Note(++number, ++number + 500_000, dice.nextBoolean()));
        }
        return notes;
    }

    /** One half of a file, which can be told in many ways. */
    final class Half {

        private final boolean atAlfa;
        String own;
        String its;
        String keyName = "localIssueKey";
        LongUnaryOperator mine = (id) -> id;
        LongUnaryOperator theirs = (id) -> id;
        int from;
        int until = tickets.size();
        int again = -1;
        int lag;
        int betaShift;
        boolean spaced;

        Half(boolean atAlfa) {
            this.atAlfa = atAlfa;
            this.own = atAlfa ? "ALFA" : "BETA";
            this.its = atAlfa ? "BETA" : "ALFA";
        }

        String text() {
            return "[" + String.join(",", rows()) + "]";
        }

        List<String> rows() {
            List<String> rows = new ArrayList<>();
            for (int at = from; at < until; at++) {
                rows.add(row(tickets.get(at), at));
                if (at == again) {
                    rows.add(row(tickets.get(at), at));
                }
            }
            return rows;
        }

        private String row(Ticket it, int at) {
            boolean behind = lag > 0 && at >= tickets.size() - 8;
            int sent = (atAlfa ? it.sent() : it.got()) + (behind ? 3 : 0);
            int got = atAlfa ? it.got() : it.sent();
            long last = it.born() + HOUR + (behind ? lag * 24L * HOUR : 0);
            String gap = spaced ? "\n   " : "";
            return "{"
                    + gap
                    + "\"id\":"
                    + (at + (atAlfa ? 100 : 900))
                    + ","
                    + gap
                    + "\"connectorKey\":\"CON-7-"
                    + (atAlfa ? "ALFA" : "BETA")
                    + "\""
                    + ","
                    + gap
                    + "\""
                    + keyName
                    + "\":\""
                    + own
                    + "-"
                    + (atAlfa ? it.alfa() : it.beta() + betaShift)
                    + "\""
                    + ","
                    + gap
                    + "\"remoteIssueKey\":\""
                    + its
                    + "-"
                    + (atAlfa ? it.beta() + betaShift : it.alfa())
                    + "\""
                    + ","
                    + gap
                    + "\"firstSyncDate\":"
                    + it.born()
                    + ","
                    + gap
                    + "\"lastOutgoingChange\":"
                    + last
                    + ","
                    + gap
                    + "\"lastChangeSeen\":"
                    + (last - 4_000)
                    + ","
                    + gap
                    + "\"outgoingMessageSequenceId\":"
                    + sent
                    + ","
                    + gap
                    + "\"lastIncomingChange\":"
                    + (it.born() + HOUR)
                    + ","
                    + gap
                    + "\"incomingMessageSequenceId\":"
                    + got
                    + list("comments", it.notes(), true)
                    + list("attachments", it.files(), false)
                    + "}";
        }

        private String list(String name, List<Note> notes, boolean origins) {
            List<String> all = new ArrayList<>();
            for (Note note : notes) {
                long here = mine.applyAsLong(atAlfa ? note.alfa() : note.beta());
                long there = theirs.applyAsLong(atAlfa ? note.beta() : note.alfa());
                if (note.fromAlfa() != atAlfa) {
                    all.add("{\"remoteId\":\"" + there + "\",\"localId\":\"" + here + "\"}");
                } else if (origins) {
                    all.add("{\"localId\":\"" + here + "\"}");
                }
            }
            return all.isEmpty() ? "" : ",\"" + name + "\":[" + String.join(",", all) + "]";
        }
    }

    Half alfa() {
        return new Half(true);
    }

    Half beta() {
        return new Half(false);
    }

    static String alone(String rows) {
        return "{\"firstConnector\":" + rows + "}";
    }

    static String both(Half first, Half second) {
        return "{\"firstConnector\":"
                + first.text()
                + ",\"secondConnector\":"
                + second.text()
                + "}";
    }

    /** ALFA's numbers in Cloud, as a report of the assistant has them. */
    String report(LongUnaryOperator cloud) {
        Map<Long, String> rows = new TreeMap<>();
        for (Ticket ticket : tickets) {
            ticket.notes().forEach((each) -> rows.put(each.alfa(), "jira:comment"));
            ticket.files().forEach((each) -> rows.put(each.alfa(), "jira:fileAttachment"));
        }
        StringBuilder text = new StringBuilder("entityType,serverId,cloudId\n");
        rows.forEach(
                (id, kind) ->
                        text.append(kind)
                                .append(',')
                                .append(id)
                                .append(',')
                                .append(cloud.applyAsLong(id))
                                .append('\n'));
        return text.toString();
    }

    /**
     * The answers of Cloud about ALFA's tickets, all but the last few.
     *
     * @param cloud the number that a note or a file has there
     */
    String answered(LongUnaryOperator cloud, int lacking) {
        List<String> all = new ArrayList<>();
        for (Ticket ticket : tickets.subList(0, tickets.size() - lacking)) {
            all.add(
                    "{\"id\":\"7"
                            + ticket.alfa()
                            + "\",\"key\":\"ALFA-"
                            + ticket.alfa()
                            + "\",\"fields\":{\"comment\":{\"total\":"
                            + ticket.notes().size()
                            + ",\"comments\":["
                            + told(ticket.notes(), cloud, "\"body\":\"x\"")
                            + "]},\"attachment\":["
                            + told(ticket.files(), cloud, "\"filename\":\"x\",\"size\":1")
                            + "]}}");
        }
        return "{\"issues\":[" + String.join(",\n", all) + "]}";
    }

    private static String told(List<Note> notes, LongUnaryOperator cloud, String rest) {
        return notes.stream()
                .map((each) -> "{\"id\":\"" + cloud.applyAsLong(each.alfa()) + "\"," + rest + "}")
                .collect(Collectors.joining(","));
    }

    /** The issues of a project in Cloud, all but the last few. */
    String listed(String project, int lacking) {
        StringBuilder text = new StringBuilder("Summary,Issue key\n");
        for (int at = 0; at < tickets.size() - lacking; at++) {
            text.append("x,")
                    .append(project)
                    .append('-')
                    .append(tickets.get(at).alfa())
                    .append('\n');
        }
        return text.toString();
    }
}
