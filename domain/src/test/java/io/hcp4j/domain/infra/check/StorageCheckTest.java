package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.infra.check.InfraRequirements.Storage;
import io.hcp4j.domain.kubernetes.InfraKinds;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StorageCheckTest extends InfraCheckFixture {
    private static final String DEFAULT_CLASS = "storageclass.kubernetes.io/is-default-class";

    @Test
    void storageThatIsNamedHasToExist() {
        CheckReport report = run(withStorage(new Storage(Set.of("slow"), Set.of("fast"), Set.of("snaps"))));

        assertThat(of(report, InfraCheck.STORAGE_CLASS))
                .extracting(CheckResult::what)
                .anyMatch(what -> what.contains("no storage class slow"))
                .anyMatch(what -> what.contains("no storage class fast"))
                .anyMatch(what -> what.contains("no volume snapshot class snaps"));
        assertThat(only(report, InfraCheck.SHARED_STORAGE).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void withoutANamedClassThereHasToBeADefault() {
        infra.changes(
                "/apis/storage.k8s.io/v1/storageclasses/shared",
                "{\"metadata\":{\"annotations\":{\"" + DEFAULT_CLASS + "\":null}}}");
        CheckReport without = run(requirements());
        infra.changes(
                "/apis/storage.k8s.io/v1/storageclasses/shared",
                "{\"metadata\":{\"annotations\":{\"storageclass.kubevirt.io/is-default-virt-class\":\"true\"}}}");
        CheckReport forVms = run(requirements());

        assertThat(only(without, InfraCheck.STORAGE_CLASS).what()).contains("no default storage class");
        assertThat(only(forVms, InfraCheck.STORAGE_CLASS).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void volumesThatCannotBeSharedAreAWarning() {
        infra.says(
                "/apis/cdi.kubevirt.io/v1beta1/storageprofiles/shared",
                "{\"claimPropertySets\":[{\"accessModes\":[\"ReadWriteOnce\"]}]}");
        CheckReport once = run(requirements());
        infra.loses(InfraKinds.STORAGE_PROFILE);
        CheckReport without = run(requirements());

        assertThat(only(once, InfraCheck.SHARED_STORAGE).outcome()).isEqualTo(Outcome.WARNING);
        assertThat(only(once, InfraCheck.SHARED_STORAGE).what()).contains("shared", "live migrated");
        assertThat(only(without, InfraCheck.SHARED_STORAGE).outcome()).isEqualTo(Outcome.UNKNOWN);
    }
}
