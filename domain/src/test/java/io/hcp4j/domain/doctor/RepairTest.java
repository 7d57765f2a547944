package io.hcp4j.domain.doctor;

import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.check.Repair;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.server.NetworkAdapters;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RepairTest extends OpenShiftFixture {
    private static final ResourceKey ROUTER = InfraKinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", "default");
    private static final ResourceKey CEPH = InfraKinds.STORAGE_CLASS.named("ocs-storagecluster-ceph-rbd");
    private static final String DEFAULT = "storageclass.kubernetes.io/is-default-class";

    @Test
    void onAHealthyClusterNothingIsChanged() {
        assertThat(repairs()).isEmpty();
    }

    @Test
    void wildcardRoutesAreAdmittedAndWhatElseIsSaidOfAdmissionIsKept() {
        changes(ROUTER, "{spec: {routeAdmission: {wildcardPolicy: null, namespaceOwnership: InterNamespaceAllowed}}}");

        apply(repairs());

        assertThat(of("wildcard-routes").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(api.get(ROUTER).orElseThrow().text("spec", "routeAdmission", "namespaceOwnership"))
                .contains("InterNamespaceAllowed");

        changes(ROUTER, "{spec: {routeAdmission: null}}");
        apply(repairs());
        assertThat(of("wildcard-routes").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(repairs()).isEmpty();
    }

    @Test
    void theDefaultStorageClassIsChosenOnlyWhereThereIsNoChoice() {
        changes(CEPH, "{metadata: {annotations: {" + DEFAULT + ": null}}}");
        assertThat(repairs()).isEmpty();

        changes(CEPH, "{metadata: {annotations: {storageclass.kubevirt.io/is-default-virt-class: 'true'}}}");
        assertThat(repairs()).extracting(Repair::key).containsExactly(CEPH);

        changes(CEPH, "{metadata: {annotations: {storageclass.kubevirt.io/is-default-virt-class: null}}}");
        loses(InfraKinds.STORAGE_CLASS.named("lvms-vg1"));
        apply(repairs());
        assertThat(of("default-storage-class").outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void theDescriptionsSayWhichChecksHaveARepair() {
        assertThat(StandardChecks.all())
                .extracting(check -> check.description())
                .filteredOn(CheckDescription::repairable)
                .extracting(CheckDescription::id)
                .containsExactly("default-storage-class", "wildcard-routes");
    }

    private List<Repair> repairs() {
        DoctorUseCase doctor = new DoctorUseCase(NetworkAdapters.clusters(api), StandardChecks.all());
        return doctor.repairs(Doctor.all(), doctor.execute(Doctor.all()));
    }

    private void apply(List<Repair> repairs) {
        assertThat(repairs).hasSize(1);
        repairs.forEach(new DoctorUseCase(NetworkAdapters.clusters(api), StandardChecks.all())::apply);
    }
}
