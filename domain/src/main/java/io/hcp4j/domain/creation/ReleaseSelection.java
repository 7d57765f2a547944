package io.hcp4j.domain.creation;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.creation.CreationEvent.ReleaseChosen;
import io.hcp4j.domain.creation.CreationEvent.ReleaseChosen.Origin;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.release.ManagementRelease;
import io.hcp4j.domain.release.StreamReleases;
import io.hcp4j.domain.release.SupportedVersions;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.release.ReleaseAccess;
import io.hcp4j.ports.release.ReleaseStream;
import io.hcp4j.ports.release.ReleaseStreams;
import io.hcp4j.ports.release.ReleaseTag;
import java.util.Optional;

/**
 * Finds the release of a cluster: the image that the request names, else the newest of a stream, else the one that the management cluster
 * runs. A cluster that exists keeps its own, or the same command, run again after a release came out, would find a cluster that differs.
 */
final class ReleaseSelection {
    private final ClusterAccess clusters;
    private final ProgressListener listener;

    ReleaseSelection(ClusterAccess clusters, ProgressListener listener) {
        this.clusters = clusters;
        this.listener = listener;
    }

    /** How a selection ended. */
    sealed interface Outcome {}

    /** The release was found. */
    record Selected(String image) implements Outcome {}

    /** No release was found. */
    record Failed(CreationResult result) implements Outcome {}

    /** The image that a request names. */
    static Optional<String> named(ClusterRequest request) {
        return request.spec().releaseImage().filter(image -> !image.isEmpty());
    }

    /** Finds the release, and asks the management cluster where the request does not name it. */
    Outcome select(CreateCluster command) {
        Optional<String> named = named(command.request());
        if (named.isPresent()) {
            if (command.releaseStream().isPresent()) {
                listener.onEvent(new CreationEvent.ReleaseStreamIgnored());
            }
            return new Selected(named.get());
        }
        ClusterRequest request = command.request();
        Optional<String> existing = existing(request);
        if (existing.isPresent()) {
            String cluster = request.namespace() + "/" + request.name();
            return chosen(
                    Origin.EXISTING_CLUSTER,
                    existing.get(),
                    "release: " + existing.get() + ", which " + cluster + " has already");
        }
        return command.releaseStream().isPresent()
                ? newest(command, command.releaseStream().get())
                : own();
    }

    private Optional<String> existing(ClusterRequest request) {
        return clusters.management()
                .get(HypershiftKinds.HOSTED_CLUSTER.in(request.namespace(), request.name()))
                .flatMap(cluster -> HostedClusterWire.read(cluster).spec().releaseImage())
                .filter(image -> !image.isEmpty());
    }

    private Outcome newest(CreateCluster command, ReleaseStream stream) {
        SupportedVersions supported = SupportedVersions.read(
                clusters.management(), clusters.adapters().textFormat());
        ReleaseStreams streams = clusters.adapters().releaseStreams(command.releaseController());
        ReleaseAccess access =
                new ReleaseAccess("", command.request().trustBundle().orElse(""), clusters.limits());
        try {
            ReleaseTag newest = new StreamReleases(streams, supported).newest(stream, access);
            return chosen(
                    Origin.STREAM,
                    newest.pullSpec(),
                    "release: " + newest.name() + " of stream " + stream + ", " + newest.pullSpec());
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.CANCELLED) {
                throw failure;
            }
            return new Failed(new CreationResult.ReleaseLookupFailed(failure));
        }
    }

    /** hcp leaves the field empty, which HyperShift fills in only where its defaulting webhook is on (docs/hypershift.md#versions). */
    private Outcome own() {
        return ManagementRelease.read(clusters.management())
                .map(own -> chosen(
                        Origin.MANAGEMENT_CLUSTER,
                        own.image(),
                        "release: " + own.version() + ", as the management cluster"))
                .orElseGet(() -> new Failed(new CreationResult.ReleaseRefused(
                        CreationResult.ReleaseRefused.Reason.UNKNOWN,
                        "is required, for the management cluster has no release of its own")));
    }

    private Outcome chosen(Origin origin, String image, String message) {
        listener.onEvent(new ReleaseChosen(origin, image, message));
        return new Selected(image);
    }
}
