package dev.bbsh.operation.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Syncs are told apart only when every pair of their sites is. */
class CustomerGroupsTests {

    private static SyncSamples orbit() {
        return new SyncSamples()
                .side("orbit", "ORBIT", "DEPOT", 1, 10, 11)
                .side("depot", "DEPOT", "ORBIT", 1, 20, 21);
    }

    private static CustomerGroups groups(SyncSamples samples) {
        return CustomerGroups.of(SyncFiles.all(samples.workspace()), Progress.NONE);
    }

    @Test
    void syncsOfOneSiteAreOneGroup() {
        CustomerGroups groups =
                groups(
                        orbit().side("alfa", "ALFA", "BETA", 1, 12, 13)
                                .side("beta", "BETA", "ALFA", 1, 10, 20));
        assertThat(groups.groups()).hasSize(1);
        assertThat(groups.example()).isEmpty();
    }

    @Test
    void aClashOnAllSidesMeansNoSiteInCommon() {
        CustomerGroups groups =
                groups(
                        orbit().side("kilo", "KILO", "LIMA", 1, 11, 20)
                                .side("lima", "LIMA", "KILO", 1, 21, 10));
        assertThat(groups.groups())
                .extracting((group) -> group.getFirst().title())
                .containsExactly("ORBIT / DEPOT", "KILO / LIMA");
        assertThat(groups.example()).contains(new CustomerGroups.Clash(11, "ORBIT-2", "KILO-1"));
    }

    @Test
    void oneSideThatMayBeCommonIsEnough() {
        assertThat(
                        groups(
                                        orbit().side("kilo", "KILO", "LIMA", 1, 11, 20)
                                                .side("lima", "LIMA", "KILO", 1, 21, 99))
                                .groups())
                .hasSize(1);
    }

    @Test
    void aDownloadThatIsMissingProvesNothing() {
        assertThat(groups(orbit().side("kilo", "KILO", "LIMA", 1, 10, 20)).groups()).hasSize(1);
    }

    @Test
    void configsThatNameOtherHostsAreOfTwoCustomers() {
        CustomerGroups groups = groups(configs("a.example", "b.example", "c.example", "d.example"));
        assertThat(groups.groups()).hasSize(2);
        assertThat(groups.example())
                .contains(
                        new CustomerGroups.Hosts(
                                List.of("a.example", "b.example"),
                                List.of("c.example", "d.example")));
    }

    @Test
    void aCommonHostOrAHostThatIsMissingProvesNothing() {
        assertThat(groups(configs("a.example", "b.example", "c.example", "B.example")).groups())
                .hasSize(1);
        assertThat(groups(configs("a.example", "a.example", "c.example", "d.example")).groups())
                .hasSize(1);
        assertThat(groups(configs("a.example", "b.example", "api.atlassian.com", "d.x")).groups())
                .hasSize(1);
    }

    @Test
    void aCommonHostOutweighsRecordIds() {
        SyncSamples samples =
                orbit().side("kilo", "KILO", "LIMA", 1, 11, 20)
                        .side("lima", "LIMA", "KILO", 1, 21, 10);
        assertThat(groups(samples).groups()).hasSize(2);
        samples.open("one", config("ORBIT", "DEPOT", "a.example", "b.example"))
                .open("two", config("KILO", "LIMA", "a.example", "c.example"));
        assertThat(groups(samples).groups()).hasSize(1);
    }

    private static SyncSamples configs(String one, String other, String three, String four) {
        return new SyncSamples()
                .open("one", config("ORBIT", "DEPOT", one, other))
                .open("two", config("KILO", "LIMA", three, four));
    }

    private static String config(String one, String other, String host, String partner) {
        return "{\"firstConnector\": "
                + connector(one, host)
                + ", \"secondConnector\": "
                + connector(other, partner)
                + "}";
    }

    private static String connector(String project, String host) {
        return "{\"connectorKey\": \"CON-1-"
                + project
                + "\", \"projectKey\": \""
                + project
                + "\", \"baseUrl\": \"https://"
                + host
                + ":8443/jira\"}";
    }

    @Test
    void theSameRecordIsNoClash() {
        CustomerGroups groups =
                groups(
                        orbit().side("new", "ORBIT", "OTHER", 1, 10, 11)
                                .side("other", "OTHER", "ORBIT", 1, 10, 21));
        assertThat(groups.groups()).hasSize(1);
    }
}
