package dev.bbsh.query.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules for steps to a parent, which JSONPath doesn't have: a filter tests the parent instead. */
final class ParentRules {

    private static final Pattern PARENT = Pattern.compile("(.+?)(?:\\.?\\^|\\.parent\\(\\))+(.*)");

    /** The last step: a member, possibly followed by brackets. */
    private static final Pattern LAST =
            Pattern.compile(
                    "(.*?)(\\.\\.|\\.|(?=\\[\uE000))(\\w+|\\[\uE000[0-9]+\uE001\\])"
                            + "((?:\\[[^\\[\\]]*(?:\\[[^\\[\\]]*\\][^\\[\\]]*)*\\])*)");

    private static final Pattern KEYS = Pattern.compile("(.+?)(?:\\.\\*|\\[\\*\\])?\\.?~");

    private ParentRules() {}

    static List<RewriteRule> all() {
        return List.of(ParentRules::parent, ParentRules::keys);
    }

    static boolean isParent(String path) {
        return path.contains("^") || path.contains(".parent()") || path.contains("@parent");
    }

    private static Stream<MaskedPath> parent(MaskedPath path) {
        Matcher parent = PARENT.matcher(path.text());
        if (!isParent(path.text()) || !parent.matches()) {
            return Stream.empty();
        }
        List<MaskedPath> found = new ArrayList<>();
        Matcher last = LAST.matcher(parent.group(1));
        if (last.matches()) {
            String name = last.group(3);
            String member = name.startsWith("[") ? name : "." + name;
            String brackets = last.group(4);
            String asked = "[?@" + member + brackets + "]" + parent.group(2);
            String before = last.group(1);
            if (last.group(2).equals("..")) {
                found.add(path.with(before + ".." + asked));
            } else if (before.endsWith("[*]")) {
                found.add(path.with(before.substring(0, before.length() - 3) + asked));
            } else if (!brackets.isEmpty()) {
                found.add(path.with(before + asked));
                found.add(path.with(before + "[?@" + brackets + "]" + parent.group(2)));
            } else {
                found.add(path.with(before + parent.group(2)));
            }
        }
        return found.stream();
    }

    private static Stream<MaskedPath> keys(MaskedPath path) {
        Matcher keys = KEYS.matcher(path.text());
        return keys.matches() ? Stream.of(path.with(keys.group(1) + ".keys()")) : Stream.empty();
    }
}
