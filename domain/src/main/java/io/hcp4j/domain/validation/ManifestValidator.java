package io.hcp4j.domain.validation;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.validation.hypershift.HostedClusterSchema;
import io.hcp4j.domain.validation.hypershift.NodePoolSchema;
import io.hcp4j.domain.validation.kubevirt.AnnotationRules;
import io.hcp4j.domain.validation.kubevirt.KubevirtRules;
import io.hcp4j.domain.validation.schema.Finding;
import io.hcp4j.domain.validation.schema.Findings;
import io.hcp4j.domain.validation.schema.Node;
import io.hcp4j.domain.validation.schema.Path;
import io.hcp4j.domain.validation.schema.Schema;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges HostedClusters and NodePools without a cluster: everything that the API server would refuse, and what it lets through although it
 * cannot work. All problems are reported at once, in the order of the manifests. Objects of other kinds pass, unless they are misspelt ones
 * of HyperShift or say no kind.
 *
 * <p>The rules are those of the {@code hypershift.openshift.io/v1beta1} definitions. Blocks of platforms other than KubeVirt are not
 * judged; {@code docs/compatibility.md} lists the other differences.
 */
public final class ManifestValidator {
    private static final String CLUSTER = HypershiftKinds.HOSTED_CLUSTER.kind();
    private static final String POOL = HypershiftKinds.NODE_POOL.kind();

    private final Optional<TextFormat> format;

    /** One that does not read annotations whose values are JSON: for changes that leave the annotations alone. */
    public ManifestValidator() {
        this.format = Optional.empty();
    }

    /**
     * One that judges everything.
     *
     * @param format reads annotations whose values are JSON
     */
    public ManifestValidator(TextFormat format) {
        this.format = Optional.of(format);
    }

    /** Judges objects that are about to be created together. */
    public List<Problem> validate(List<Document> manifests) {
        List<Problem> problems = new ArrayList<>();
        for (Document manifest : manifests) {
            if (isJudged(manifest)) {
                collect(manifest, judge(manifest), problems);
            } else {
                UnknownKinds.objection(manifest).ifPresent(problems::add);
            }
        }
        CrossObjectRules.check(manifests, problems);
        return List.copyOf(problems);
    }

    /**
     * Validates a change of one object. As on the server, a value that is invalid already and stays unchanged does not block the change.
     *
     * @param before the object as it exists
     * @param after the same object after the change
     */
    public List<Problem> validateChange(Document before, Document after) {
        if (!isJudged(after)) {
            return List.of();
        }
        Set<Finding> known = new HashSet<>(judge(before).all());
        List<Problem> problems = new ArrayList<>();
        Findings findings = judge(after);
        compare(before, after, findings);
        for (Finding finding : findings.all()) {
            if (!known.contains(finding)) {
                problems.add(problem(after, finding));
            }
        }
        return List.copyOf(problems);
    }

    /** Whether it is of a kind that has rules here. */
    static boolean isJudged(Document manifest) {
        boolean ours = manifest.apiVersion().startsWith(HypershiftKinds.GROUP + "/");
        return ours && (manifest.kind().equals(CLUSTER) || manifest.kind().equals(POOL));
    }

    private Findings judge(Document manifest) {
        Findings findings = new Findings();
        String version = HypershiftKinds.HOSTED_CLUSTER.apiVersion();
        if (!manifest.apiVersion().equals(version)) {
            findings.add(
                    Path.ROOT.field("apiVersion"),
                    manifest.apiVersion(),
                    "no matches for kind \"" + manifest.kind() + "\" in version \"" + manifest.apiVersion() + "\"",
                    version);
            return findings;
        }
        Map<?, ?> tree = completed(manifest);
        schema(manifest).check(tree, Path.ROOT, findings);
        Node root = new Node(tree, Path.ROOT, findings);
        AnnotationRules.check(root, format);
        if (manifest.kind().equals(CLUSTER)) {
            KubevirtRules.checkHostedCluster(root);
        } else {
            KubevirtRules.checkNodePool(root);
        }
        return findings;
    }

    private static void compare(Document before, Document after, Findings findings) {
        Map<?, ?> old = completed(before);
        Map<?, ?> now = completed(after);
        schema(after).compare(old, now, Path.ROOT, findings);
        if (after.kind().equals(CLUSTER)) {
            KubevirtRules.compareHostedClusters(new Node(old, Path.ROOT, findings), new Node(now, Path.ROOT, findings));
        }
    }

    private static Map<?, ?> completed(Document manifest) {
        return schema(manifest).defaulted(manifest.asMap()) instanceof Map<?, ?> tree ? tree : Map.of();
    }

    /** The schema of an object that is judged. */
    static Schema schema(Document manifest) {
        return manifest.kind().equals(CLUSTER) ? HostedClusterSchema.root() : NodePoolSchema.root();
    }

    private static void collect(Document manifest, Findings findings, List<Problem> problems) {
        for (Finding finding : findings.all()) {
            problems.add(problem(manifest, finding));
        }
    }

    private static Problem problem(Document manifest, Finding finding) {
        String object = manifest.name().isEmpty() ? manifest.kind() : manifest.kind() + " " + manifest.name();
        return new Problem(object, finding.field(), finding.value(), finding.message(), finding.allowed());
    }
}
