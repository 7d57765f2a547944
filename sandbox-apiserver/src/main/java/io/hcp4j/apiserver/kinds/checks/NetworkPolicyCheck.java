package io.hcp4j.apiserver.kinds.checks;

import io.hcp4j.apiserver.schema.format.Cidr;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Optional;

/** Network policies name peers, ranges within ranges, and ranges of ports. */
final class NetworkPolicyCheck {
    private static final int HIGHEST_PORT = 65_535;

    private NetworkPolicyCheck() {}

    static void check(Document policy, List<Cause> causes) {
        direction(policy, "ingress", "from", causes);
        direction(policy, "egress", "to", causes);
    }

    private static void direction(Document policy, String direction, String peersField, List<Cause> causes) {
        List<Document> rules = policy.objects("spec", direction);
        for (int i = 0; i < rules.size(); i++) {
            String path = "spec." + direction + "[" + i + "]";
            List<Document> ports = rules.get(i).objects("ports");
            for (int j = 0; j < ports.size(); j++) {
                port(ports.get(j), path + ".ports[" + j + "]", causes);
            }
            List<Document> peers = rules.get(i).objects(peersField);
            for (int j = 0; j < peers.size(); j++) {
                peer(peers.get(j), path + "." + peersField + "[" + j + "]", causes);
            }
        }
    }

    private static void port(Document port, String path, List<Cause> causes) {
        Optional<Long> first = port.number("port");
        Optional<Long> last = port.number("endPort");
        first.filter(number -> number < 1 || number > HIGHEST_PORT)
                .ifPresent(number -> causes.add(Cause.invalid(
                        path + ".port", number.toString(), "must be between 1 and " + HIGHEST_PORT + ", inclusive")));
        if (last.isPresent() && !port.has("port")) {
            causes.add(Cause.invalid(
                    path + ".endPort", last.get().toString(), "may not be specified when `port` is not specified"));
        } else if (last.isPresent() && first.isEmpty()) {
            causes.add(Cause.invalid(
                    path + ".endPort", last.get().toString(), "may not be specified when `port` is non-numeric"));
        } else if (last.isPresent() && last.get() < first.get()) {
            causes.add(Cause.invalid(
                    path + ".endPort", first.get().toString(), "must be greater than or equal to `port`"));
        }
    }

    private static void peer(Document peer, String path, List<Cause> causes) {
        boolean selects = peer.has("podSelector") || peer.has("namespaceSelector");
        boolean block = peer.has("ipBlock");
        if (!selects && !block) {
            causes.add(Cause.required(path, "must specify a peer"));
        } else if (selects && block) {
            causes.add(Cause.forbidden(path, "may not specify both ipBlock and another peer"));
        }
        Optional<Cidr> whole = Cidr.parse(peer.text("ipBlock", "cidr").orElse(""));
        List<?> except = peer.list("ipBlock", "except");
        for (int i = 0; i < except.size(); i++) {
            String text = String.valueOf(except.get(i));
            Optional<Cidr> part = Cidr.parse(text);
            boolean within = whole.isEmpty()
                    || part.isEmpty()
                    || (whole.get().contains(part.get())
                            && part.get().prefixLength() > whole.get().prefixLength());
            if (!within) {
                causes.add(Cause.invalidText(
                        path + ".ipBlock.except[" + i + "]", text, "must be a strict subset of `cidr`"));
            }
        }
    }
}
