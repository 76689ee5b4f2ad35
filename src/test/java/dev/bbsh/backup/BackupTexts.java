package dev.bbsh.backup;

import java.util.SplittableRandom;

/** The invented texts and names of a generated backup. */
final class BackupTexts {

    private static final String[] WORDS =
            ("the of to and in import export sync server cloud field value issue project user"
                 + " permission mail filter board sprint release version component note should is"
                 + " not works again after update before restart customer asked screen button list"
                 + " page report shows empty wrong twice never always größe überprüfen naïve déjà"
                 + " задача проверка データ 移行 😀 a&b <b> \"quoted\" it's {code}"
                 + " [link|https://jira.acme-corp.net/browse/ORB-7] h2. *bold*")
                    .split(" ");

    private static final String[] FIRST = {
        "Ada", "Björn", "Chloé", "Dmitri", "Elif", "Farah", "Grace", "Hana", "Íñigo", "Jürgen",
        "Kofi", "Léa", "Mina", "Nils", "Olga", "Paweł", "Qiu", "Rosa", "Søren", "Tala"
    };

    private static final String[] LAST = {
        "Almeida", "Berg", "Čapek", "Dubois", "Ekström", "Fuchs", "García", "Hopper", "Ivanova",
        "Jansen", "Köhler", "Lovelace", "Møller", "Núñez", "O'Brien", "Petrov", "Quist", "Rossi"
    };

    private static final int SENTENCES = 4_096;

    private final String[] sentences = new String[SENTENCES];

    BackupTexts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < SENTENCES; i++) {
            StringBuilder sentence = new StringBuilder();
            for (int word = 4 + random.nextInt(12); word > 0; word--) {
                // Few of the last ones: most of a real text is plain ASCII.
                int from = random.nextInt(8) == 0 ? WORDS.length : 48;
                sentence.append(WORDS[random.nextInt(from)]).append(word == 1 ? "." : " ");
            }
            sentences[i] = sentence.toString();
        }
    }

    /** One sentence. */
    String sentence(SplittableRandom random) {
        return sentences[random.nextInt(SENTENCES)];
    }

    /** A text of one line. */
    String line(SplittableRandom random, int most) {
        return text(random, most, " ");
    }

    /** A text of several lines in about half of the cases, else of one line. */
    String text(SplittableRandom random, int most) {
        return random.nextBoolean() ? line(random, most) : text(random, most + 1, "\n");
    }

    private String text(SplittableRandom random, int most, String between) {
        StringBuilder text = new StringBuilder(sentence(random));
        for (int i = random.nextInt(most) + (between.equals("\n") ? 1 : 0); i > 0; i--) {
            text.append(between).append(sentence(random));
        }
        return text.toString();
    }

    /** The display name of a user. */
    static String name(int user) {
        return FIRST[user % FIRST.length] + " " + LAST[user / FIRST.length % LAST.length];
    }

    /** A time as Jira writes it. */
    static String time(SplittableRandom random) {
        return "20"
                + two(12 + random.nextInt(12))
                + "-"
                + two(1 + random.nextInt(12))
                + "-"
                + two(1 + random.nextInt(28))
                + " "
                + two(random.nextInt(24))
                + ":"
                + two(random.nextInt(60))
                + ":"
                + two(random.nextInt(60))
                + "."
                + random.nextInt(10);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
