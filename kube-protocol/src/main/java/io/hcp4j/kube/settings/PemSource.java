package io.hcp4j.kube.settings;

import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.text.LimitedInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/** The fields of a kubeconfig entry that stand for PEM text, inline ({@code X-data}, which wins) or as a file ({@code X}). */
record PemSource(Document entry, Kubeconfig kubeconfig) {

    Optional<Pem> find(String field) {
        String inline = field + "-data";
        Optional<String> data = entry.text(inline).filter(text -> !text.isEmpty());
        if (data.isPresent()) {
            return data.map(text -> decoded(text, inline + " (" + kubeconfig.source() + ")"));
        }
        return entry.text(field)
                .filter(text -> !text.isEmpty())
                .map(text -> new Pem(file(text, field), field + " " + text));
    }

    /** A file's bytes. */
    byte[] file(String name, String field) {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            return LimitedInput.read(in, LimitedInput.CREDENTIAL);
        } catch (IOException | InvalidPathException e) {
            throw InvalidSettings.because(
                            "cannot read the file that " + field + " names in " + kubeconfig.source() + ": " + name, e)
                    .remedy("Check that the file exists and may be read, or write the kubeconfig again.")
                    .build();
        }
    }

    private static Pem decoded(String text, String origin) {
        try {
            // Line breaks mean nothing to other clients either.
            return new Pem(Base64.getDecoder().decode(text.replaceAll("\\s", "")), origin);
        } catch (IllegalArgumentException e) {
            boolean pem = text.strip().startsWith("-----BEGIN");
            throw InvalidSettings.because(
                            origin + (pem ? " is PEM text that is not encoded in base64" : " is not base64"))
                    .remedy(
                            pem
                                    ? "Encode the whole text in base64, or name its file in the field without -data."
                                    : "Write the kubeconfig again.")
                    .build();
        }
    }
}
