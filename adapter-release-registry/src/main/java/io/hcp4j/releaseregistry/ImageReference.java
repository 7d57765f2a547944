package io.hcp4j.releaseregistry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An image in a registry.
 *
 * @param registry host, with a port where it is not 443
 * @param path the repository's path
 * @param reference digest, else tag
 */
record ImageReference(String registry, String path, String reference) {
    private static final Pattern IMAGE =
            Pattern.compile("(?<registry>localhost|[A-Za-z0-9-]+(?=[.:])(?:\\.[A-Za-z0-9-]+)*|\\[[0-9A-Fa-f:]+])"
                    + "(?<port>:\\d{1,5})?/"
                    + "(?<path>[a-z0-9]+(?:[._/-]+[a-z0-9]+)*)"
                    + "(?<tag>:\\w[\\w.-]{0,127})?"
                    + "(?<digest>@[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-fA-F]{32,128})?");

    static Optional<ImageReference> parse(String image) {
        Matcher parts = IMAGE.matcher(image);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String port = parts.group("port");
        String tag = parts.group("tag");
        String digest = parts.group("digest");
        String reference = digest != null ? digest.substring(1) : tag != null ? tag.substring(1) : "latest";
        return Optional.of(new ImageReference(
                parts.group("registry") + (port == null ? "" : port), parts.group("path"), reference));
    }
}
