package io.hcp4j.domain.manifest;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;

/**
 * Fields of a HostedCluster whose empty value means the same as leaving them out: a client that writes the object with the types of its API
 * writes them, and the operator fills some of them in. A file that states the empty value says nothing by it. Applied as a value, it conflicts with
 * every other manager, and takes back what the operator filled in.
 */
public final class UnsetFields {
    private static final List<String> TEXTS = List.of("infraID", "clusterID", "issuerURL");
    private static final String[] SSH_KEY = {"spec", "sshKey"};
    private static final String[] DNS = {"spec", "dns"};

    private UnsetFields() {}

    /** The object without them; any other kind of object as it is. */
    public static Document without(Document object) {
        boolean cluster = object.kind().equals(HypershiftKinds.HOSTED_CLUSTER.kind())
                && object.apiVersion().startsWith(HypershiftKinds.GROUP + "/");
        if (!cluster) {
            return object;
        }
        Document rest = object;
        for (String field : TEXTS) {
            if (rest.value("spec", field).filter(""::equals).isPresent()) {
                rest = rest.without("spec", field);
            }
        }
        for (String[] block : List.of(SSH_KEY, DNS)) {
            // A block with another field in it needs the empty one: the API requires it there.
            if (rest.value(block).filter(UnsetFields::saysNothing).isPresent()) {
                rest = rest.without(block);
            }
        }
        return rest;
    }

    private static boolean saysNothing(Object block) {
        return block instanceof Map<?, ?> fields
                && fields.values().stream().allMatch(value -> value == null || value.equals(""));
    }

    /** A file's object, in which a block that has to state an empty domain has the one that the operator filled in. */
    static Document filledFrom(Document present, Document wanted) {
        boolean empty =
                wanted.value("spec", "dns", "baseDomain").filter(""::equals).isPresent();
        String domain = present.text("spec", "dns", "baseDomain").orElse("");
        return empty && !domain.isEmpty() ? wanted.with(domain, "spec", "dns", "baseDomain") : wanted;
    }
}
