package io.hcp4j.domain.change.content;

import io.hcp4j.domain.change.cluster.ClusterContent;
import io.hcp4j.domain.change.internal.ObjectEdit;
import io.hcp4j.domain.creation.SshKey;
import io.hcp4j.domain.creation.SupportingObjects;
import io.hcp4j.domain.creation.input.TrustBundle;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * New content of the Secret or ConfigMap that a HostedCluster names. The object keeps its name and what else is in it; one that does not
 * exist is created as with a new cluster.
 */
public final class ReferencedContent {
    private static final String PRIVATE_KEY = "id_rsa";
    private static final String PUBLIC_KEY = "id_rsa.pub";

    private final String[] reference;
    private final Document named;
    private final ResourceKey key;
    private final boolean adopted;

    /**
     * Content for a cluster.
     *
     * @param cluster the HostedCluster as it is
     */
    public ReferencedContent(ClusterContent content, String text, Document cluster) {
        Objects.requireNonNull(content, "content");
        this.reference = (content.path() + ".name").split("\\.", -1);
        PlannedObject made = made(content, text, cluster);
        String present = cluster.text(reference).orElse("");
        String name = present.isEmpty() ? made.document().name() : present;
        this.named = made.document().with(name, "metadata", "name");
        this.key = made.kind().in(cluster.namespace(), name);
        this.adopted = content == ClusterContent.TRUST_BUNDLE && present.isEmpty();
    }

    /**
     * What forbids to replace the content: certificates that the cluster does not use yet are perhaps those of its neighbours, because all
     * clusters of a namespace share the name.
     */
    public Optional<Problem> objection(ClusterApi management) {
        return adopted
                ? management
                        .get(key)
                        .filter(present -> !replaced(present).equals(present))
                        .map(present -> new Problem(
                                TrustBundle.OBJECT,
                                "",
                                "",
                                key + " holds other certificates, which other clusters of the namespace may use",
                                "the same certificates"))
                : Optional.empty();
    }

    /** The change of the object. */
    public ObjectEdit edit() {
        return ObjectEdit.creating(key, named, this::replacedUnlessOfOthers);
    }

    /**
     * The cluster, naming the object.
     *
     * @param cluster as it is by now
     * @throws HcpException CONFLICT when it names another one by now
     */
    public Document namedBy(Document cluster) {
        String name = cluster.text(reference).orElse("");
        if (name.isEmpty()) {
            return cluster.with(key.name(), reference);
        }
        if (!name.equals(key.name())) {
            throw HcpException.of(ErrorCode.CONFLICT, cluster + " names " + name + " instead of " + key + " by now")
                    .build();
        }
        return cluster;
    }

    private static PlannedObject made(ClusterContent content, String text, Document cluster) {
        SupportingObjects objects = new SupportingObjects(
                cluster.namespace(),
                cluster.name(),
                cluster.text("spec", "infraID").orElse(""));
        return switch (content) {
            case PULL_SECRET -> objects.pullSecret(text);
            case SSH_KEY -> objects.sshKey(SshKey.ofPublic(text));
            case TRUST_BUNDLE -> objects.trustBundle(text);
        };
    }

    /** Those of a neighbour may have come after the objection was asked for. */
    private Document replacedUnlessOfOthers(Document present) {
        Document replaced = replaced(present);
        if (adopted && !replaced.equals(present)) {
            throw HcpException.of(ErrorCode.CONFLICT, key + " was created by another client, with other certificates")
                    .key(key)
                    .build();
        }
        return replaced;
    }

    /** A private SSH key does not stay beside a public one that it does not belong to. */
    private Document replaced(Document present) {
        Document replaced = present;
        for (Map.Entry<String, String> entry : named.texts("data").entrySet()) {
            replaced = replaced.with(entry.getValue(), "data", entry.getKey());
        }
        boolean otherKey = named.has("data", PUBLIC_KEY)
                && !named.text("data", PUBLIC_KEY).equals(present.text("data", PUBLIC_KEY));
        return otherKey ? replaced.without("data", PRIVATE_KEY) : replaced;
    }
}
