package io.hcp4j.releaseregistry;

import io.hcp4j.ports.document.Document;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a pull secret's entry for an image: that of its repository, else of a path above it, else of the registry. */
record Credentials(Document pullSecret) {
    private static final Pattern AROUND = Pattern.compile("^https?://|/(v[12]/?)?$");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]+=*");

    /** User and password in base64. */
    Optional<String> basic(ImageReference image) {
        Document auths = pullSecret.object("auths").orElse(Document.empty());
        String repository = image.registry() + "/" + image.path() + "/";
        return auths.asMap().keySet().stream()
                .filter(key -> repository.startsWith(place(key) + "/"))
                .max(Comparator.comparingInt(key -> place(key).length()))
                .flatMap(key -> auths.text(key, "auth"))
                .map(auth -> auth.replaceAll("\\s", ""))
                // The HTTP client's complaint about anything else would quote it.
                .filter(auth -> BASE64.matcher(auth).matches());
    }

    private static String place(String key) {
        return AROUND.matcher(key).replaceAll("");
    }

    @Override
    public String toString() {
        return "credentials of a pull secret";
    }
}
