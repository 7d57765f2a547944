package io.hcp4j.it.flow;

class DocumentedFlowOnKubeIT extends DocumentedFlow {
    DocumentedFlowOnKubeIT() {
        super("kube");
    }
}
