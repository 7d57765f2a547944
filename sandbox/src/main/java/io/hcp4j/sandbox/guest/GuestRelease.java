package io.hcp4j.sandbox.guest;

import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.control.ClusterView;
import io.hcp4j.sandbox.crds.Kinds;
import io.hcp4j.sandbox.hypershift.Release;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a guest's control plane asks the guest to be.
 *
 * @param clusterId the guest's id, a UUID
 * @param release the release
 * @param disabledCapabilities parts of OpenShift that are left out
 */
record GuestRelease(String clusterId, Release release, Set<String> disabledCapabilities) {

    /** As a control plane namespace's HostedControlPlane says now; empty when it is gone. */
    static Optional<GuestRelease> of(ClusterView management, String controlPlaneNamespace) {
        return management
                .all(Kinds.HOSTED_CONTROL_PLANE, plane -> plane.namespace().equals(controlPlaneNamespace))
                .stream()
                .findFirst()
                .map(GuestRelease::of);
    }

    private static GuestRelease of(Document controlPlane) {
        Set<String> disabled = new TreeSet<>();
        controlPlane.list("spec", "capabilities", "disabled").forEach(each -> disabled.add(String.valueOf(each)));
        return new GuestRelease(
                controlPlane.text("spec", "clusterID").orElse(""),
                new Release(controlPlane.text("spec", "releaseImage").orElse("")),
                disabled);
    }
}
