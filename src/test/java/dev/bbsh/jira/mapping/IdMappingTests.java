package dev.bbsh.jira.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class IdMappingTests {

    private static final Namespace KEYS = Namespace.ISSUE_KEY;

    @Test
    void aPairOfTheMappingWinsOverAnAddedOne() {
        IdMapping mapping = new IdMapping.Builder().put(KEYS, "ORBIT-1", "OPS-1").build();
        IdMapping more = mapping.with(KEYS, Map.of("ORBIT-1", "OPS-9", "ORBIT-2", "OPS-2"));
        assertThat(more.find(KEYS, "ORBIT-1")).isEqualTo(new CloudId.One("OPS-1"));
        assertThat(more.find(KEYS, "ORBIT-2")).isEqualTo(new CloudId.One("OPS-2"));
        assertThat(mapping.find(KEYS, "ORBIT-2")).isEqualTo(new CloudId.None());
    }

    @Test
    void aContradictionOfTheMappingStays() {
        IdMapping mapping =
                new IdMapping.Builder()
                        .put(KEYS, "ORBIT-1", "OPS-1")
                        .put(KEYS, "ORBIT-1", "OPS-2")
                        .build();
        assertThat(mapping.with(KEYS, Map.of("ORBIT-1", "OPS-1")).find(KEYS, "ORBIT-1"))
                .isInstanceOf(CloudId.Several.class);
    }

    @Test
    void aNamespaceWithoutPairsGetsThem() {
        IdMapping mapping = new IdMapping.Builder().build();
        assertThat(mapping.with(KEYS, Map.of("ORBIT-2", "OPS-2")).find(KEYS, "ORBIT-2"))
                .isEqualTo(new CloudId.One("OPS-2"));
        assertThat(mapping.with(KEYS, Map.of())).isSameAs(mapping);
    }
}
