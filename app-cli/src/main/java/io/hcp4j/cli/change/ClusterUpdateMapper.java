package io.hcp4j.cli.change;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.create.FlagReader;
import io.hcp4j.cli.create.ListFlagParser;
import io.hcp4j.cli.label.LabelWords;
import io.hcp4j.domain.change.cluster.ClusterField;
import io.hcp4j.domain.change.cluster.ClusterUpdate;
import io.hcp4j.domain.change.label.LabelChanges;
import io.hcp4j.domain.cluster.AvailabilityPolicy;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.OlmCatalogPlacement;
import io.hcp4j.domain.cluster.etcd.ManagedEtcd;
import io.hcp4j.domain.creation.input.SshPublicKeys;
import io.hcp4j.domain.creation.input.TrustBundle;
import io.hcp4j.domain.network.DnsSpec;
import io.hcp4j.domain.validation.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static io.hcp4j.cli.core.FieldFlags.HOSTED_CLUSTER;
import static io.hcp4j.cli.core.FieldFlags.PULL_SECRET;

/** The flags of {@code create cluster} for a cluster that exists: what is not given stays as it is. */
final class ClusterUpdateMapper {
    private final Flags flags;
    private final Flag<List<String>> labels;
    private final Flag<List<String>> annotations;
    private final Flag<List<String>> podLabels;
    private final Flag<List<String>> nodeSelector;
    private final Flag<List<String>> tolerations;
    private final Flag<String> apiServerDnsName;
    private final Flag<String> infraAvailability;
    private final Flag<String> pullSecret;
    private final Flag<String> sshKey;
    private final Flag<String> trustBundle;
    private final Flag<String> availability;
    private final Flag<String> etcdStorageClass;
    private final Flag<String> etcdStorageSize;
    private final Flag<Boolean> fips;
    private final Flag<String> infraId;
    private final Flag<String> olmCatalogPlacement;
    private final Flag<String> baseDomain;
    private final FlagReader reader = new FlagReader();
    private final List<Problem> wordProblems = new ArrayList<>();

    ClusterUpdateMapper(Flags flags) {
        this.flags = flags;
        labels = flags.flag("--labels")
                .sets(HOSTED_CLUSTER, "metadata.labels")
                .label("LABEL")
                .help("Labels of the HostedCluster: KEY=VALUE sets one, KEY- removes it; the others stay. Repeatable.")
                .texts();
        annotations = flags.flag("--annotations")
                .sets(HOSTED_CLUSTER, "metadata.annotations")
                .label("ANNOTATION")
                .help("Annotations of the HostedCluster: KEY=VALUE sets one, KEY- removes it; the others stay."
                        + " Repeatable.")
                .texts();
        podLabels = flags.flag("--pods-labels")
                .sets(HOSTED_CLUSTER, "spec.labels")
                .label("LABEL")
                .help("Labels of the control plane pods: KEY=VALUE sets one, KEY- removes it; the others stay.")
                .list();
        nodeSelector = flags.flag("--node-selector")
                .sets(HOSTED_CLUSTER, ClusterField.NODE_SELECTOR.path())
                .label("KEY=VALUE")
                .help("All labels of the nodes that control plane pods run on; \"\" for any node.")
                .list();
        tolerations = flags.flag("--toleration")
                .sets(HOSTED_CLUSTER, ClusterField.TOLERATIONS.path())
                .label("TOLERATION")
                .help("A toleration of the control plane pods, in place of those that there are:"
                        + " key=K,operator=Exists|Equal,value=V,effect=E; ,tolerationSeconds=N may follow; \"\""
                        + " for none. Repeatable.")
                .texts();
        apiServerDnsName = flags.flag("--kas-dns-name")
                .sets(HOSTED_CLUSTER, ClusterField.KUBE_API_SERVER_DNS_NAME.path())
                .label("NAME")
                .help("An additional DNS name of the API server, for a custom kubeconfig; \"\" removes it.")
                .text("");
        infraAvailability = flags.flag("--infra-availability-policy")
                .sets(HOSTED_CLUSTER, ClusterField.INFRASTRUCTURE_AVAILABILITY_POLICY.path())
                .label("POLICY")
                .offers("HighlyAvailable", "SingleReplica")
                .help("HighlyAvailable or SingleReplica, for the guest's infrastructure services.")
                .text("");
        pullSecret = flags.flag("--pull-secret")
                .sets(PULL_SECRET, "")
                .label("FILE")
                .help("The pull secret, a JSON file: the new data of the Secret that the cluster names.")
                .text("");
        sshKey = flags.flag("--ssh-key")
                .sets(SshPublicKeys.OBJECT, "")
                .label("FILE")
                .help("A public SSH key for the nodes, in place of the one that there is. The nodes are replaced.")
                .text("");
        trustBundle = flags.flag("--additional-trust-bundle")
                .sets(TrustBundle.OBJECT, "")
                .label("FILE")
                .help("The additional CA certificates (PEM), in place of those that there are; clusters that name the"
                        + " same ConfigMap share them.")
                .text("");
        availability = frozen("--control-plane-availability-policy", ClusterField.CONTROLLER_AVAILABILITY_POLICY);
        etcdStorageClass = frozen("--etcd-storage-class", ClusterField.ETCD_STORAGE_CLASS);
        etcdStorageSize = frozen("--etcd-storage-size", ClusterField.ETCD_STORAGE_SIZE);
        fips = flags.flag("--fips")
                .sets(HOSTED_CLUSTER, ClusterField.FIPS.path())
                .help("Cannot be changed.")
                .hidden()
                .onOff(false);
        infraId = frozen("--infra-id", ClusterField.INFRA_ID);
        olmCatalogPlacement = frozen("--olm-catalog-placement", ClusterField.OLM_CATALOG_PLACEMENT);
        baseDomain = frozen("--base-domain", ClusterField.BASE_DOMAIN);
    }

    /** A flag that is there only to be refused with the reason, instead of being unknown. */
    private Flag<String> frozen(String name, ClusterField field) {
        return flags.flag(name)
                .sets(HOSTED_CLUSTER, field.path())
                .help("Cannot be changed.")
                .hidden()
                .text("");
    }

    /** Whether any of them is given. */
    boolean any() {
        return flags.setting(HOSTED_CLUSTER).values().stream().anyMatch(Flag::given)
                || Stream.of(pullSecret, sshKey, trustBundle).anyMatch(Flag::typed);
    }

    /** What was wrong with their values; known once {@link #update} was asked for. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(reader.problems());
        problems.addAll(wordProblems);
        return problems;
    }

    /** What the given flags change. */
    ClusterUpdate update() {
        List<AvailabilityPolicy> policies = FlagReader.all(AvailabilityPolicy.class);
        HostedClusterSpec spec = HostedClusterSpec.builder()
                .nodeSelector(isEmptied(nodeSelector) ? Map.of() : reader.pairs(nodeSelector))
                .tolerations(
                        isEmptied(tolerations)
                                ? List.of()
                                : new ListFlagParser(reader).tolerations(tolerations.value()))
                .kubeApiServerDnsName(reader.text(apiServerDnsName))
                .infrastructureAvailabilityPolicy(reader.word(infraAvailability, policies))
                .controllerAvailabilityPolicy(reader.word(availability, policies))
                .etcd(ManagedEtcd.builder()
                        .volumeSize(reader.quantity(etcdStorageSize))
                        .storageClass(reader.text(etcdStorageClass))
                        .build())
                .fips(FlagReader.given(fips))
                .infraId(reader.text(infraId))
                .olmCatalogPlacement(reader.word(olmCatalogPlacement, FlagReader.all(OlmCatalogPlacement.class)))
                .dns(DnsSpec.builder().baseDomain(reader.text(baseDomain)).build())
                .build();
        Map<String, Flag<?>> setters = flags.setting(HOSTED_CLUSTER);
        Set<ClusterField> given = Arrays.stream(ClusterField.values())
                .filter(field -> field != ClusterField.IMAGE_CONTENT_SOURCES)
                .filter(field -> Objects.requireNonNull(setters.get(field.path()), field.path())
                        .given())
                .collect(Collectors.toSet());
        ClusterUpdate.Builder update = ClusterUpdate.builder()
                .from(spec, given)
                .labels(words(labels))
                .annotations(words(annotations))
                .podLabels(words(podLabels));
        typed(pullSecret).flatMap(reader::file).ifPresent(update::pullSecret);
        typed(sshKey).flatMap(flag -> reader.publicFile(flag, "the public key")).ifPresent(update::sshKey);
        typed(trustBundle)
                .flatMap(flag -> reader.publicFile(flag, "certificates only"))
                .ifPresent(update::trustBundle);
        return update.build();
    }

    /** The environment names the files of clusters that are to be created; it must not change one that exists by the way. */
    private Optional<Flag<String>> typed(Flag<String> flag) {
        if (flag.typed() && flag.value().isEmpty()) {
            wordProblems.add(new Problem("", flag.name(), "", "names no file", "a file that exists"));
        }
        return Optional.of(flag).filter(Flag::typed);
    }

    private LabelChanges words(Flag<List<String>> flag) {
        LabelWords words = new LabelWords(flag);
        wordProblems.addAll(words.problems());
        return words.changes();
    }

    private static boolean isEmptied(Flag<List<String>> flag) {
        return flag.value().equals(List.of(""));
    }
}
