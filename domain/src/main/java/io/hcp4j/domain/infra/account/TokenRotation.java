package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.infra.ClusterPlacement;
import io.hcp4j.domain.infra.PlacementResolver;
import io.hcp4j.domain.placement.InfraCredentials;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Replaces the token of a hosted cluster's account by a new one, in an order in which the cluster has a token that works at every moment:
 * new token, seen to work, Secret updated, old token revoked. Which old token is to be revoked is noted in the Secret with the update, so
 * that a run that was interrupted anywhere is finished by the next one, on any machine.
 */
final class TokenRotation {
    private static final String SUPERSEDED = "hcp4j.io/superseded-infra-token";
    private static final String REPLACED = "hcp4j.io/infra-token-replaced";

    private final ClusterApi management;
    private final WriteOptions writes;
    private final Function<String, ClusterApi> connection;
    private final TextFormat format;
    private final AccountKubeconfig kubeconfigs;
    private final ProgressListener listener;

    /**
     * Rotations on one management cluster.
     *
     * @param writes who writes
     * @param connection opens the infrastructure cluster by a kubeconfig
     * @param listener receives a {@link RotationStep} for each step that is done
     */
    TokenRotation(
            ClusterApi management,
            WriteOptions writes,
            Function<String, ClusterApi> connection,
            TextFormat format,
            ProgressListener listener) {
        this.management = management;
        this.writes = writes;
        this.connection = connection;
        this.format = format;
        this.kubeconfigs = new AccountKubeconfig(format);
        this.listener = listener;
    }

    /**
     * Rotates, or finishes a rotation that was interrupted.
     *
     * @param revokeNow whether the old token is revoked although programs may still use it
     * @throws HcpException INVALID when the credentials are not the token of a service account; CONFLICT when another client has changed
     *     the Secret meanwhile; and the errors of both clusters, with the old token still valid
     */
    RotateInfraCredentialsResult run(ClusterPlacement infra, boolean revokeNow, Deadline deadline) {
        if (!(infra.placement() instanceof Placement.External external)) {
            throw HcpException.of(
                            ErrorCode.INVALID,
                            infra.cluster().key() + " has its virtual machines on the management cluster itself")
                    .remedy("nothing: it has no credentials of its own to rotate")
                    .build();
        }
        InfraCredentials credentials = credentials(infra.cluster());
        ResourceKey key = PlacementResolver.secret(infra.cluster(), credentials);
        Document secret = read(key);
        if (!secret.annotations().containsKey(SUPERSEDED)) {
            replace(secret, key, credentials, external, deadline);
            secret = read(key);
        }
        return revoke(infra.cluster(), secret, key, credentials, external.namespace(), revokeNow, deadline);
    }

    private void replace(
            Document secret,
            ResourceKey key,
            InfraCredentials credentials,
            Placement.External external,
            Deadline deadline) {
        String old = external.kubeconfig();
        ServiceAccountToken token = ServiceAccountToken.read(kubeconfigs.token(old), format)
                .orElseThrow(() -> HcpException.of(
                                ErrorCode.INVALID,
                                "the credentials in " + key + " are not the token of a service account")
                        .key(key)
                        .remedy(Remedy.of(
                                "{ing} makes an account whose token can be rotated", new NextStep.PrepareInfra()))
                        .build());
        ClusterApi infra = connection.apply(old);
        AccountTokens tokens = new AccountTokens(infra, token.namespace(), token.account(), writes);
        // Not every server writes the name of its Secret into a token.
        String inUse = token.secret().isEmpty() ? tokens.find(kubeconfigs.token(old)) : token.secret();
        int current = AccountTokens.number(inUse);
        int newest = tokens.newest()
                .filter(found -> !found.name().equals(inUse))
                .map(found -> AccountTokens.number(found.name()))
                .orElse(0);
        // A newer one that is not in use is what an interrupted run has left.
        Document made = tokens.create(newest > current ? newest : current + 1);
        Document filled = tokens.awaitToken(made.name(), deadline);
        listener.onEvent(new RotationStep.TokenCreated(tokens.key(made.name())));
        String renewed = kubeconfigs.replacing(old, AccountTokens.token(filled));
        new CredentialsVerifier(connection).verify(renewed, external.namespace(), deadline);
        listener.onEvent(new RotationStep.TokenVerified());
        String superseded = inUse.isEmpty() ? "" : token.namespace() + "/" + inUse;
        update(secret, key, credentials, renewed, superseded);
        listener.onEvent(new RotationStep.CredentialsUpdated(key));
    }

    private void update(
            Document secret, ResourceKey key, InfraCredentials credentials, String renewed, String superseded) {
        String base64 = Base64.getEncoder().encodeToString(renewed.getBytes(StandardCharsets.UTF_8));
        Document changes = Document.of(Map.of(
                "metadata",
                Map.of(
                        "resourceVersion",
                        secret.resourceVersion().orElse(""),
                        "annotations",
                        Map.of(
                                SUPERSEDED,
                                superseded,
                                REPLACED,
                                Clock.systemUTC().instant().toString())),
                "data",
                Map.of(credentials.secretKey(), base64)));
        try {
            management.patch(key, Patch.merge(changes), writes);
        } catch (HcpException failure) {
            boolean done = failure.code().outcomeUnknown()
                    && read(key)
                            .text("data", credentials.secretKey())
                            .orElse("")
                            .equals(base64);
            if (!done) {
                throw failure;
            }
        }
    }

    private RotateInfraCredentialsResult revoke(
            HostedCluster cluster,
            Document secret,
            ResourceKey key,
            InfraCredentials credentials,
            String namespace,
            boolean revokeNow,
            Deadline deadline) {
        String current =
                PlacementResolver.decode(secret, credentials.secretKey()).orElse("");
        String superseded = secret.annotations().getOrDefault(SUPERSEDED, "");
        new CredentialsVerifier(connection).verify(current, namespace, deadline);
        if (!superseded.isEmpty() && !revokeNow) {
            Instant replaced = Instant.parse(secret.annotations().getOrDefault(REPLACED, Instant.EPOCH.toString()));
            List<String> users = new TokenConsumers(management, cluster).findOthers(current, replaced);
            if (!users.isEmpty()) {
                return new RotateInfraCredentialsResult.OldTokenInUse(users);
            }
        }
        if (!superseded.isEmpty()) {
            delete(current, superseded);
            listener.onEvent(new RotationStep.TokenRevoked(superseded));
        }
        Map<String, Object> gone = new LinkedHashMap<>();
        gone.put(SUPERSEDED, null);
        gone.put(REPLACED, null);
        management.patch(key, Patch.merge(Document.of(Map.of("metadata", Map.of("annotations", gone)))), writes);
        return superseded.isEmpty()
                ? new RotateInfraCredentialsResult.OldTokenNotRevocable()
                : new RotateInfraCredentialsResult.Rotated();
    }

    /** Never the token that is in use, even if the annotation names it. */
    private void delete(String current, String superseded) {
        int slash = superseded.indexOf('/');
        if (slash < 1) {
            return;
        }
        ClusterApi infra = connection.apply(current);
        ResourceKey old = WellKnownKinds.SECRET.in(superseded.substring(0, slash), superseded.substring(slash + 1));
        infra.get(old)
                .filter(found -> !AccountTokens.token(found).equals(kubeconfigs.token(current)))
                .flatMap(Document::uid)
                .ifPresent(uid -> infra.delete(old, DeleteOptions.withUid(uid)));
    }

    private Document read(ResourceKey key) {
        return management.get(key).orElseThrow(() -> HcpException.of(ErrorCode.NOT_FOUND, key + " does not exist")
                .key(key)
                .server(management.server())
                .build());
    }

    private static InfraCredentials credentials(HostedCluster cluster) {
        Optional<InfraCredentials> credentials =
                cluster.spec().platform().kubevirt().flatMap(KubevirtPlatform::credentials);
        return credentials.orElseThrow();
    }
}
