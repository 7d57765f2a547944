package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.hypershift.release.Release;
import io.hcp4j.ports.document.Document;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a guest's control plane asks the guest to be.
 *
 * @param release the release
 * @param disabledCapabilities parts of OpenShift that are left out
 */
record GuestRelease(Release release, Set<String> disabledCapabilities) {

    /** As a HostedControlPlane says. */
    static GuestRelease of(Document controlPlane) {
        Set<String> disabled = new TreeSet<>();
        controlPlane.list("spec", "capabilities", "disabled").forEach(each -> disabled.add(String.valueOf(each)));
        return new GuestRelease(
                new Release(controlPlane.text("spec", "releaseImage").orElse("")), disabled);
    }
}
