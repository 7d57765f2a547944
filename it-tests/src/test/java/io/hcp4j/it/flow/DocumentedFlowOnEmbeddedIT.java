package io.hcp4j.it.flow;

class DocumentedFlowOnEmbeddedIT extends DocumentedFlow {
    DocumentedFlowOnEmbeddedIT() {
        super("embedded");
    }
}
