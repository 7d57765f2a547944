package io.hcp4j.kubetesting.contract;

import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.FieldConflict;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

abstract class ApplyingContract extends ContractCase {
    private static final ApplyOptions OURS = ApplyOptions.by("ours");
    private static final ApplyOptions THEIRS = ApplyOptions.by("theirs");

    private final ClusterApi api = open();

    ApplyingContract(ClusterApiContract suite) {
        super(suite);
    }

    @Test
    void itCreatesThenChangesNothingThenChanges() {
        Document first = apply("first", OURS);
        Document again = apply("first", OURS);
        Document second = apply("second", OURS);

        assertThat(again.resourceVersion()).isEqualTo(first.resourceVersion());
        assertThat(second.text("data", "key")).contains("second");
        assertThat(second.uid()).isEqualTo(first.uid());
    }

    @Test
    void aFieldThatIsNoLongerAppliedGoes() {
        apply("first", OURS);

        Document without =
                api.apply(WellKnownKinds.CONFIG_MAP, configMap("one", "first").without("data", "key"), OURS);

        assertThat(without.has("data", "key")).isFalse();
    }

    @Test
    void anotherManagersFieldsAreNamed() {
        apply("first", THEIRS);

        HcpException error = failure(() -> apply("second", OURS));

        assertThat(error.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(error.conflicts()).extracting(FieldConflict::field).containsExactly(".data.key");
        assertThat(error.conflicts())
                .allSatisfy(each -> assertThat(each.manager()).contains("theirs"));
        assertThat(api.get(key("one")).orElseThrow().text("data", "key")).contains("first");
    }

    @Test
    void forceTakesAnotherManagersFieldsOver() {
        apply("first", THEIRS);

        assertThat(apply("second", OURS.forced()).text("data", "key")).contains("second");
        assertThat(failure(() -> apply("third", THEIRS)).code()).isEqualTo(ErrorCode.CONFLICT);
    }

    @Test
    void aDryRunSeesTheConflictAndStoresNothing() {
        apply("first", THEIRS);

        assertThat(failure(() -> apply("second", OURS.withDryRun(true))).code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(apply("second", OURS.forced().withDryRun(true)).text("data", "key"))
                .contains("second");
        assertThat(api.get(key("one")).orElseThrow().text("data", "key")).contains("first");
    }

    @Test
    void anAbsentNamespaceIsNotFound() {
        Document elsewhere = configMap("one", "first").with(namespace + "-absent", "metadata", "namespace");

        assertThat(failure(() -> api.apply(WellKnownKinds.CONFIG_MAP, elsewhere, OURS))
                        .code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    private Document apply(String value, ApplyOptions options) {
        return api.apply(WellKnownKinds.CONFIG_MAP, configMap("one", value), options);
    }
}
