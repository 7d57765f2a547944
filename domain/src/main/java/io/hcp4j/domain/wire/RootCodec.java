package io.hcp4j.domain.wire;

import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;

/** Whole objects, which say on the wire what kind they are. */
record RootCodec<T extends Extensible>(ResourceKind kind, Codec<T> codec) {

    T read(Document document) {
        if (!document.kind().equals(kind.kind()) || !document.apiVersion().equals(kind.apiVersion())) {
            throw new IllegalArgumentException("not a " + kind.apiVersion() + " " + kind.kind() + " but a "
                    + document.apiVersion() + " " + document.kind());
        }
        return codec.read(document.without("kind").without("apiVersion").asMap())
                .orElseThrow();
    }

    Document write(T value) {
        FieldWriter out =
                new FieldWriter(Scalars.OBJECT.read(codec.write(value)).orElseThrow());
        out.put(kind.kind(), "kind");
        out.put(kind.apiVersion(), "apiVersion");
        return Document.of(out.fields());
    }
}
