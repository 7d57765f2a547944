package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.infra.PlacementResolver;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lasting tokens of one account: Secrets of the type {@value #TYPE}, which Kubernetes fills and whose deletion ends the token. They are
 * numbered, so that a command that was interrupted finds the one it has made.
 */
final class AccountTokens {
    static final String TYPE = "kubernetes.io/service-account-token";
    static final String ACCOUNT = "kubernetes.io/service-account.name";

    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Pattern NUMBERED = Pattern.compile(".*-token-(\\d{1,9})");

    private final ClusterApi infra;
    private final String namespace;
    private final String account;
    private final WriteOptions writes;

    AccountTokens(ClusterApi infra, String namespace, String account, WriteOptions writes) {
        this.infra = infra;
        this.namespace = namespace;
        this.account = account;
        this.writes = writes;
    }

    /** The newest one's Secret; empty while there is none. */
    Optional<Document> newest() {
        return all().stream()
                .filter(secret -> number(secret.name()) > 0)
                .max(Comparator.comparing(secret -> number(secret.name())));
    }

    /** The name of the Secret that a token is from; "" when it is from none. */
    String find(String token) {
        return all().stream()
                .filter(secret -> token(secret).equals(token))
                .map(Document::name)
                .findFirst()
                .orElse("");
    }

    /** Those that are not being deleted. */
    List<Document> all() {
        List<Document> secrets = new ArrayList<>();
        new ObjectPages(infra, ListQuery.in(WellKnownKinds.SECRET, namespace)).forEachRemaining(secrets::addAll);
        return secrets.stream()
                .filter(secret -> secret.text("type").orElse("").equals(TYPE))
                .filter(secret -> account.equals(secret.annotations().get(ACCOUNT)))
                .filter(secret -> !secret.has("metadata", "deletionTimestamp"))
                .toList();
    }

    /** Creates the token of a number, unless it exists already. */
    Document create(int number) {
        Document secret = InfraAccount.tokenSecret(namespace, account, number);
        try {
            return infra.create(WellKnownKinds.SECRET, secret, writes);
        } catch (HcpException failure) {
            if (failure.code() != ErrorCode.ALREADY_EXISTS && !failure.code().outcomeUnknown()) {
                throw failure;
            }
            return infra.get(key(secret.name())).orElseThrow(() -> failure);
        }
    }

    /** The Secret once Kubernetes has filled it. */
    Document awaitToken(String name, Deadline deadline) {
        Deadline soon = Deadline.after(deadline.atMost(WAIT));
        try (WatchStream changes = infra.watch(WatchQuery.of(key(name)))) {
            while (true) {
                Optional<Document> secret = changes.next(soon.atMost(WAIT)).flatMap(AccountTokens::object);
                if (secret.filter(found -> found.has("data", "token")).isPresent()) {
                    return secret.get();
                }
                if (Thread.currentThread().isInterrupted()) {
                    throw HcpException.of(
                                    ErrorCode.CANCELLED, "interrupted while waiting for the token in " + key(name))
                            .key(key(name))
                            .build();
                }
                if (soon.expired()) {
                    throw HcpException.of(
                                    ErrorCode.TIMEOUT,
                                    "infrastructure cluster: no controller puts a token into " + key(name))
                            .key(key(name))
                            .server(infra.server())
                            .remedy(Remedy.of(
                                    "check that its kube-controller-manager runs; then {} continues",
                                    new NextStep.Repeat()))
                            .build();
                }
            }
        }
    }

    ResourceKey key(String name) {
        return WellKnownKinds.SECRET.in(namespace, name);
    }

    /** The number of a token Secret; 0 for one whose name another program chose. */
    static int number(String name) {
        Matcher matcher = NUMBERED.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** The token in a filled Secret. */
    static String token(Document secret) {
        return PlacementResolver.decode(secret, "token").orElse("");
    }

    private static Optional<Document> object(WatchEvent event) {
        if (event instanceof WatchEvent.Added added) {
            return Optional.of(added.object());
        }
        return event instanceof WatchEvent.Modified modified ? Optional.of(modified.object()) : Optional.empty();
    }
}
