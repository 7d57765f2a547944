package io.hcp4j.domain.release;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The OpenShift versions that the HyperShift operator of a management cluster supports, as it publishes them in the ConfigMap
 * {@code supported-versions} (docs/hypershift.md#versions).
 */
public final class SupportedVersions {
    private static final String NAME = "supported-versions";
    private static final String LABEL = "hypershift.openshift.io/supported-versions=true";

    private final List<String> minors;

    SupportedVersions(List<String> minors) {
        this.minors = minors;
    }

    /**
     * What a management cluster publishes.
     *
     * @throws HcpException NOT_FOUND when it publishes nothing: HyperShift is not installed, or its ConfigMaps may not be read
     */
    public static SupportedVersions read(ClusterApi management, TextFormat format) {
        ListQuery query = ListQuery.everywhere(WellKnownKinds.CONFIG_MAP).withLabels(LABEL);
        return management.list(query).items().stream()
                .filter(map -> map.name().equals(NAME))
                .flatMap(map -> map.text("data", NAME).stream())
                .map(json -> format.readJson(json, "ConfigMap " + NAME))
                .map(versions -> new SupportedVersions(texts(versions)))
                .findFirst()
                .orElseThrow(() -> HcpException.of(
                                ErrorCode.NOT_FOUND, "the management cluster publishes no supported OpenShift versions")
                        .server(management.server())
                        .remedy(
                                "name the release image and leave the version unchecked, or install the HyperShift operator")
                        .build());
    }

    /** Whether releases of a minor version, {@code 4.19} for instance, are supported. */
    public boolean include(String minor) {
        return minors.contains(minor);
    }

    /** Why a release is not supported; empty when it is, or when its image does not tell its version. */
    public Optional<String> objection(String releaseImage) {
        return ReleaseVersion.find(releaseImage)
                .map(version -> version.minorVersion().toString())
                .filter(minor -> !minors.contains(minor))
                .map(minor -> "OpenShift " + minor
                        + " is not supported by this management cluster's HyperShift, which supports " + this);
    }

    /** The minor versions as the operator lists them: {@code 4.19, 4.18}. */
    @Override
    public String toString() {
        return String.join(", ", minors);
    }

    private static List<String> texts(Document versions) {
        return versions.list("versions").stream()
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .toList();
    }
}
