package dev.bbsh.jira.catalog.response;

import tools.jackson.databind.JsonNode;

/**
 * Counts values that PowerShell's {@code ConvertTo-Json} has cut off: below its depth, which is 2
 * by default, objects become texts such as {@code @{type=option; custom=...}}.
 */
final class TruncatedValues {

    private long count;

    void look(JsonNode node) {
        if (node.isContainer()) {
            node.forEach(this::look);
        } else if (node.isString() && isShallow(node.asString())) {
            count++;
        }
    }

    private static boolean isShallow(String text) {
        return (text.startsWith("@{") && text.endsWith("}") && text.contains("="))
                || text.equals("@{}")
                || text.startsWith("System.Object[]")
                || text.equals("System.Collections.Hashtable")
                || text.startsWith("System.Management.Automation.PS");
    }

    long count() {
        return count;
    }
}
