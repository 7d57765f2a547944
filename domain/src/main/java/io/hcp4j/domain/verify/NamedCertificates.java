package io.hcp4j.domain.verify;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.configuration.ApiServerConfiguration;
import io.hcp4j.domain.cluster.configuration.ClusterConfiguration;
import io.hcp4j.domain.cluster.configuration.NamedCertificate;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The certificates that the guest's API server shows for names of the user's
 * ({@code spec.configuration.apiServer.servingCerts.namedCertificates}). The published kubeconfig does not go by these names, so that it
 * works whatever becomes of them.
 */
final class NamedCertificates {
    private static final Duration SOON = Duration.ofDays(30);
    private static final int NAMES_SHOWN = 5;

    private final HostedCluster cluster;
    private final ClusterApi management;
    private final Instant now;

    /**
     * Those of one cluster.
     *
     * @param management where its Secrets are
     * @param now the time at which they have to be valid
     */
    NamedCertificates(HostedCluster cluster, ClusterApi management, Instant now) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.management = Objects.requireNonNull(management, "management");
        this.now = Objects.requireNonNull(now, "now");
    }

    /**
     * One finding for each; the detail of one that passes is empty, unless it will not for long.
     *
     * @throws HcpException CANCELLED and DEADLINE_EXCEEDED when the caller gives up; other failures are findings
     */
    List<Finding> findings() {
        return all().stream().map(this::look).toList();
    }

    /** The names for which they are shown; of one without names those that it holds, as far as it can be read. */
    Stream<String> names() {
        return all().stream().flatMap(named -> named.names().isEmpty() ? held(named) : named.names().stream());
    }

    private Stream<String> held(NamedCertificate named) {
        try {
            return management.get(secret(named)).flatMap(ServingCertificate::in).stream()
                    .flatMap(certificate -> certificate.names().stream());
        } catch (HcpException failure) {
            if (failure.code().cancelledByCaller()) {
                throw failure;
            }
            return Stream.of();
        }
    }

    private ResourceKey secret(NamedCertificate named) {
        return WellKnownKinds.SECRET.in(cluster.metadata().namespace(), named.secretName());
    }

    private List<NamedCertificate> all() {
        return cluster.spec()
                .configuration()
                .flatMap(ClusterConfiguration::apiServer)
                .map(ApiServerConfiguration::namedCertificates)
                .orElse(List.of());
    }

    private Finding look(NamedCertificate named) {
        ResourceKey key = secret(named);
        try {
            return judge(key, management.get(key), named.names(), now);
        } catch (HcpException failure) {
            if (failure.code().cancelledByCaller()) {
                throw failure;
            }
            return failure.code() == ErrorCode.FORBIDDEN
                    ? new Finding(ClusterVerification.CERTIFICATE, Outcome.UNKNOWN, "no right to get " + key)
                    : failed(String.valueOf(failure.getMessage()));
        }
    }

    /**
     * Judges one.
     *
     * @param names that it is shown for; none means its own
     */
    static Finding judge(ResourceKey key, Optional<Document> secret, List<String> names, Instant now) {
        if (secret.isEmpty()) {
            return failed(key + ", a named certificate, does not exist: create it, or name another one");
        }
        Optional<ServingCertificate> read = secret.flatMap(ServingCertificate::in);
        if (read.isEmpty()) {
            return failed(key + " has no certificate under tls.crt that can be read: put one there, as PEM");
        }
        ServingCertificate certificate = read.get();
        String where = "the certificate in " + key;
        if (now.isAfter(certificate.end())) {
            return failed(where + " expired on " + date(certificate.end()) + ": put a new one there");
        }
        if (now.isBefore(certificate.begin())) {
            return failed(where + " is not valid before " + date(certificate.begin()) + ": put one there that is");
        }
        Optional<String> strange =
                names.stream().filter(name -> !certificate.covers(name)).findFirst();
        if (strange.isPresent()) {
            return failed(where + " is not for " + strange.get() + " but for " + listed(certificate.names())
                    + ": put one there that is, or change the names");
        }
        Duration left = Duration.between(now, certificate.end());
        return left.compareTo(SOON) > 0
                ? Finding.of(ClusterVerification.CERTIFICATE, true, "")
                : Finding.of(
                        ClusterVerification.CERTIFICATE,
                        true,
                        where + " expires on " + date(certificate.end()) + ", in " + left.toDays()
                                + " days: put a new one there");
    }

    private static Finding failed(String detail) {
        return Finding.of(ClusterVerification.CERTIFICATE, false, detail);
    }

    private static String listed(List<String> names) {
        if (names.isEmpty()) {
            return "no name";
        }
        String first = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
        return (names.size() > NAMES_SHOWN ? first + ", ..." : first).replaceAll("\\p{Cntrl}", "?");
    }

    private static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
