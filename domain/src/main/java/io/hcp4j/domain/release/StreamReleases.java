package io.hcp4j.domain.release;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.release.ReleaseAccess;
import io.hcp4j.ports.release.ReleaseStream;
import io.hcp4j.ports.release.ReleaseStreams;
import io.hcp4j.ports.release.ReleaseTag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The release of a stream: the newest that the management cluster's HyperShift supports (docs/hypershift.md#versions).
 *
 * <p>Finished releases go before others, so that an engineering candidate of the next version does not get ahead of the version that is
 * out; a stream without any, of nightlies for instance, gives its newest one. Release candidates are never taken, as in {@code hcp}, nor
 * releases whose tests failed.
 */
public final class StreamReleases {
    private static final Set<String> BROKEN = Set.of("Rejected", "Failed");

    private final ReleaseStreams streams;
    private final SupportedVersions supported;

    /**
     * The releases of streams, seen from one management cluster.
     *
     * @param streams knows what is in a stream
     * @param supported what the management cluster's HyperShift supports
     */
    public StreamReleases(ReleaseStreams streams, SupportedVersions supported) {
        this.streams = Objects.requireNonNull(streams, "streams");
        this.supported = Objects.requireNonNull(supported, "supported");
    }

    /**
     * The newest release of a stream.
     *
     * @throws HcpException NOT_FOUND when the stream holds none that is supported; else as {@link ReleaseStreams#tags} says
     */
    public ReleaseTag newest(ReleaseStream stream, ReleaseAccess access) {
        List<ReleaseTag> tags = streams.tags(stream, access);
        return newest(tags).orElseThrow(() -> HcpException.of(
                        ErrorCode.NOT_FOUND,
                        "none of the " + tags.size() + " releases of stream " + stream
                                + " can be used: this management cluster's HyperShift supports " + supported
                                + ", and release candidates and failed ones are left out")
                .build());
    }

    private Optional<ReleaseTag> newest(List<ReleaseTag> tags) {
        List<Versioned> usable = tags.stream()
                .flatMap(Versioned::of)
                .filter(found -> supported.include(found.version.minorVersion().toString()))
                .filter(found -> !found.version.releaseCandidate())
                .toList();
        return usable.stream()
                .filter(found -> found.version.finished())
                .max(Versioned::compareTo)
                .or(() -> usable.stream().max(Versioned::compareTo))
                .map(Versioned::tag);
    }

    private record Versioned(ReleaseTag tag, TagVersion version) implements Comparable<Versioned> {
        static Stream<Versioned> of(ReleaseTag tag) {
            boolean usable = !tag.pullSpec().isEmpty() && !BROKEN.contains(tag.phase());
            return usable
                    ? TagVersion.parse(tag.name()).map(version -> new Versioned(tag, version)).stream()
                    : Stream.empty();
        }

        @Override
        public int compareTo(Versioned other) {
            return version.compareTo(other.version);
        }
    }
}
