package io.hcp4j.domain.change.cluster;

import io.hcp4j.domain.change.internal.DetachedValidation;
import io.hcp4j.domain.change.internal.FieldValues;
import io.hcp4j.domain.change.label.LabelChanges;
import io.hcp4j.domain.cluster.AvailabilityPolicy;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.ImageContentSource;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.Toleration;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A change of a hosted cluster's settings, and of the content of the Secrets and the ConfigMap that it names. Fields that it does not mention
 * stay as they are; a field can also be removed, which leaves its value to the server's default.
 */
public final class ClusterUpdate {
    private static final String[] LABELS = {"metadata", "labels"};
    private static final String[] ANNOTATIONS = {"metadata", "annotations"};
    private static final String[] POD_LABELS = {"spec", "labels"};

    private final FieldValues<ClusterField> values;
    private final Map<ClusterContent, String> contents;
    private final LabelChanges labels;
    private final LabelChanges annotations;
    private final LabelChanges podLabels;

    private ClusterUpdate(Builder builder) {
        values = builder.values.copy();
        contents = Collections.unmodifiableMap(new EnumMap<>(builder.contents));
        labels = builder.labels;
        annotations = builder.annotations;
        podLabels = builder.podLabels;
    }

    /** A builder that mentions no field. */
    public static Builder builder() {
        return new Builder();
    }

    /** The fields that it sets or removes, besides labels and annotations. */
    public Set<ClusterField> fields() {
        return values.fields();
    }

    /** The content of Secrets and ConfigMaps that it replaces; the texts may be secret. */
    public Map<ClusterContent, String> contents() {
        return contents;
    }

    /**
     * What is wrong with its labels, annotations and contents, whatever cluster they are for. The use case refuses the same.
     *
     * @param format reads JSON
     */
    public List<Problem> problems(TextFormat format) {
        List<Problem> problems = new ArrayList<>(DetachedValidation.of(HypershiftKinds.HOSTED_CLUSTER, this::labelled));
        contents.forEach((content, text) -> problems.addAll(content.problems(text, format)));
        return List.copyOf(problems);
    }

    /** The HostedCluster with the change made, as far as it is one of the HostedCluster itself. */
    public Document applyTo(Document cluster) {
        return labelled(values.applyTo(cluster));
    }

    private Document labelled(Document cluster) {
        return podLabels.applyTo(annotations.applyTo(labels.applyTo(cluster, LABELS), ANNOTATIONS), POD_LABELS);
    }

    /** Builds a {@link ClusterUpdate}. Of two calls for one field the later one counts. */
    public static final class Builder {
        private final FieldValues<ClusterField> values = new FieldValues<>(ClusterField.class, ClusterField::path);
        private final Map<ClusterContent, String> contents = new EnumMap<>(ClusterContent.class);
        private LabelChanges labels = LabelChanges.setting(Map.of());
        private LabelChanges annotations = LabelChanges.setting(Map.of());
        private LabelChanges podLabels = LabelChanges.setting(Map.of());

        private Builder() {}

        /** Sets and removes labels of the HostedCluster; the others stay. */
        public Builder labels(LabelChanges value) {
            labels = value;
            return this;
        }

        /** Sets and removes annotations of the HostedCluster; the others stay. */
        public Builder annotations(LabelChanges value) {
            annotations = value;
            return this;
        }

        /** Sets and removes labels of the control plane's pods, at most 20; the others stay. All pods are replaced. */
        public Builder podLabels(LabelChanges value) {
            podLabels = value;
            return this;
        }

        /** Sets how many replicas the services on the guest's nodes have. */
        public Builder infrastructureAvailabilityPolicy(AvailabilityPolicy value) {
            return from(
                    HostedClusterSpec.builder()
                            .infrastructureAvailabilityPolicy(value)
                            .build(),
                    Set.of(ClusterField.INFRASTRUCTURE_AVAILABILITY_POLICY));
        }

        /** Sets the labels of the management nodes that may run control plane pods, at most 20; none removes the restriction. */
        public Builder nodeSelector(Map<String, String> value) {
            return from(HostedClusterSpec.builder().nodeSelector(value).build(), Set.of(ClusterField.NODE_SELECTOR));
        }

        /** Sets the tolerations of control plane pods, at most 25; none removes them. */
        public Builder tolerations(List<Toleration> value) {
            return from(HostedClusterSpec.builder().tolerations(value).build(), Set.of(ClusterField.TOLERATIONS));
        }

        /** Sets an additional name of the API server, for a custom kubeconfig. */
        public Builder kubeApiServerDnsName(String value) {
            return from(
                    HostedClusterSpec.builder().kubeApiServerDnsName(value).build(),
                    Set.of(ClusterField.KUBE_API_SERVER_DNS_NAME));
        }

        /** Sets the mirrors of image repositories; none removes them. The nodes of all pools are replaced. */
        public Builder imageContentSources(List<ImageContentSource> value) {
            return from(
                    HostedClusterSpec.builder().imageContentSources(value).build(),
                    Set.of(ClusterField.IMAGE_CONTENT_SOURCES));
        }

        /**
         * Replaces the content of the Secret with the pull secret; the Secret keeps its name, and is created when it is missing.
         *
         * @param json its {@code auths} have an entry for each registry
         */
        public Builder pullSecret(String json) {
            contents.put(ClusterContent.PULL_SECRET, json);
            return this;
        }

        /**
         * Replaces the SSH keys for the nodes; a cluster without any gets them. A private key in the Secret that does not belong to them is
         * removed.
         *
         * @param publicKeys in the form of {@code authorized_keys}
         */
        public Builder sshKey(String publicKeys) {
            contents.put(ClusterContent.SSH_KEY, publicKeys);
            return this;
        }

        /**
         * Replaces the certificates that the cluster trusts besides; a cluster without any gets them. All clusters that name the same
         * ConfigMap share them.
         *
         * @param certificates in PEM
         */
        public Builder trustBundle(String certificates) {
            contents.put(ClusterContent.TRUST_BUNDLE, certificates);
            return this;
        }

        /** Removes a field. */
        public Builder remove(ClusterField field) {
            values.remove(field);
            return this;
        }

        /** Takes fields over from a spec; those that it does not have are removed. */
        public Builder from(HostedClusterSpec spec, Set<ClusterField> fields) {
            values.take(
                    HostedClusterWire.write(HostedCluster.builder().spec(spec).build()), fields);
            return this;
        }

        /** The update. */
        public ClusterUpdate build() {
            return new ClusterUpdate(this);
        }
    }
}
