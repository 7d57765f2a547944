package io.hcp4j.domain.creation;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.creation.input.SshPublicKeys;
import io.hcp4j.domain.creation.input.TrustBundle;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.ObjectMetadata;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.domain.plan.PlannedObject.ExistingObjectPolicy;
import io.hcp4j.domain.validation.CanonicalForm;
import io.hcp4j.domain.validation.ManifestValidator;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.validation.PullSecretCheck;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes plans of requests: fills in defaults, names the Secrets, and checks everything that can be checked without a cluster. The same
 * request gives the same plan, except for a random encryption key when the request brings none.
 */
public final class CreationPlanner {
    /** Copied from the HostedCluster to its first pool, as {@code hcp} does (docs/hypershift.md#defaults-of-hcp). */
    private static final String RHCOS_VARIANTS = "hypershift.openshift.io/allow-unsupported-kubevirt-rhcos-variants";

    private final ManifestValidator validator;
    private final TextFormat format;

    /**
     * A planner.
     *
     * @param format reads the pull secret, and annotations whose values are JSON
     */
    public CreationPlanner(TextFormat format) {
        this.format = Objects.requireNonNull(format, "format");
        this.validator = new ManifestValidator(format);
    }

    /** Plans a hosted cluster, its Secrets and its node pool, in the order in which they refer to each other. */
    public PlanResult plan(ClusterRequest request) {
        ClusterRequest complete = ClusterDefaults.complete(request);
        List<Problem> problems = problems(complete);
        return problems.isEmpty() ? new PlanResult.Ready(planOf(complete)) : new PlanResult.Refused(problems);
    }

    /**
     * The problems of a request that do not depend on any cluster.
     *
     * @param complete a request with its defaults
     */
    List<Problem> problems(ClusterRequest complete) {
        List<Problem> problems = new ArrayList<>(PullSecretCheck.problems(complete.pullSecret(), format));
        complete.sshKey().map(key -> SshPublicKeys.problems(key.publicKey())).ifPresent(problems::addAll);
        complete.trustBundle().map(text -> TrustBundle.read(text).problems()).ifPresent(problems::addAll);
        problems.addAll(validator.validate(
                objects(complete).stream().map(PlannedObject::document).toList()));
        return problems;
    }

    /**
     * The plan of a request that breaks no rule.
     *
     * @param complete a request with its defaults and a release
     */
    static Plan planOf(ClusterRequest complete) {
        return canonical(objects(complete));
    }

    private static List<PlannedObject> objects(ClusterRequest request) {
        HostedClusterSpec spec = request.spec();
        SupportingObjects materials = new SupportingObjects(
                request.namespace(), request.name(), spec.infraId().orElseThrow());

        List<PlannedObject> objects = new ArrayList<>();
        objects.add(materials.namespace());
        request.trustBundle().map(materials::trustBundle).ifPresent(objects::add);
        objects.add(materials.pullSecret(request.pullSecret()));
        request.sshKey().map(materials::sshKey).ifPresent(objects::add);
        request.infraKubeconfig().map(materials::infraCredentials).ifPresent(objects::add);
        objects.add(materials.encryptionKey(request.encryptionKey().orElseThrow()));
        objects.add(hostedCluster(request, spec));
        request.pool().map(pool -> nodePool(request, spec, pool)).ifPresent(objects::add);
        return objects;
    }

    /** Plans a node pool for a cluster that exists. */
    public PlanResult plan(NodePoolRequest request, HostedCluster cluster) {
        NodePoolSpec spec = request.spec();
        if (spec.releaseImage().isEmpty()) {
            spec = NodePoolSpec.builder()
                    .from(spec)
                    .releaseImage(cluster.spec().releaseImage())
                    .build();
        }
        ObjectMetadata metadata = ObjectMetadata.of(request.namespace(), request.name());
        List<Problem> problems = NodePoolCompatibility.problems(request.name(), spec, cluster);
        return joined(problems, checked(List.of(nodePool(metadata, spec))));
    }

    /** The problems of a node pool that do not depend on its cluster. */
    public List<Problem> offlineProblems(NodePoolRequest request) {
        Document pool = nodePool(ObjectMetadata.of(request.namespace(), request.name()), request.spec())
                .document();
        boolean releaseComesFromCluster = request.spec().releaseImage().isEmpty();
        return validator.validate(List.of(pool)).stream()
                .filter(problem -> !(releaseComesFromCluster && problem.field().startsWith("spec.release")))
                .toList();
    }

    private PlanResult checked(List<PlannedObject> objects) {
        List<Document> documents = objects.stream().map(PlannedObject::document).toList();
        List<Problem> problems = validator.validate(documents);
        return problems.isEmpty() ? new PlanResult.Ready(canonical(objects)) : new PlanResult.Refused(problems);
    }

    /** Validated as typed, so that problems name what was typed, and sent in canonical form. */
    private static Plan canonical(List<PlannedObject> objects) {
        return new Plan(objects.stream()
                .map(object -> new PlannedObject(
                        object.kind(),
                        CanonicalForm.of(object.document()),
                        object.existingObjectPolicy(),
                        object.reason()))
                .toList());
    }

    private static PlanResult joined(List<Problem> problems, PlanResult planning) {
        if (problems.isEmpty()) {
            return planning;
        }
        List<Problem> all = new ArrayList<>(problems);
        if (planning instanceof PlanResult.Refused refused) {
            all.addAll(refused.problems());
        }
        return new PlanResult.Refused(all);
    }

    private static PlannedObject hostedCluster(ClusterRequest request, HostedClusterSpec spec) {
        ObjectMetadata metadata = ObjectMetadata.builder()
                .namespace(request.namespace())
                .name(request.name())
                .labels(request.labels())
                .annotations(request.annotations())
                .build();
        HostedCluster cluster =
                HostedCluster.builder().metadata(metadata).spec(spec).build();
        return new PlannedObject(
                HypershiftKinds.HOSTED_CLUSTER,
                HostedClusterWire.write(cluster),
                ExistingObjectPolicy.REQUIRE_EQUAL,
                "the cluster: its control plane and settings");
    }

    private static PlannedObject nodePool(ClusterRequest request, HostedClusterSpec cluster, NodePoolSpec asked) {
        ObjectMetadata.Builder metadata =
                ObjectMetadata.builder().namespace(request.namespace()).name(request.name());
        String variants = request.annotations().get(RHCOS_VARIANTS);
        if (variants != null) {
            metadata.putAnnotations(RHCOS_VARIANTS, variants);
        }
        NodePoolSpec.Builder spec = NodePoolSpec.builder().from(asked).clusterName(request.name());
        if (asked.releaseImage().isEmpty()) {
            spec.releaseImage(cluster.releaseImage());
        }
        return nodePool(metadata.build(), spec.build());
    }

    private static PlannedObject nodePool(ObjectMetadata metadata, NodePoolSpec spec) {
        NodePool pool = NodePool.builder().metadata(metadata).spec(spec).build();
        return new PlannedObject(
                HypershiftKinds.NODE_POOL,
                NodePoolWire.write(pool),
                ExistingObjectPolicy.REQUIRE_EQUAL,
                "the cluster's nodes");
    }
}
